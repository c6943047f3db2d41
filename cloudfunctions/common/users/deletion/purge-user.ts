import { db, regExp } from '../../kernel/database';
import { eraseOwnRecords } from '../recovery/own-records';
import { eraseContent } from './erase-content';
import { eraseRecord } from './erase-record';
import { eraseTrade } from './erase-trade';
import { purgeLikes } from './purge-likes';
import { purgeUploads } from './purge-uploads';
import { settleContent } from './settle-content';
import { withdrawCases } from './withdraw-cases';

/** Removes what stands apart from the content, so that WeChat's next word of this person meets a stranger. */
async function removeRecords(userId: string): Promise<void> {
  await eraseOwnRecords(userId);
  await Promise.all([
    db.identities.removeWhere({ userId }),
    db.consents.removeWhere({ userId }),
    db.phones.remove(userId),
    db.operators.remove(userId),
    db.rateLimits.removeWhere({ _id: regExp(`^${userId}:`) }),
  ]);
}

/**
 * Carries a deletion out, for a user who is a tombstone already; tells whether it is done. Each step may run again, so
 * an interruption anywhere, or the time running out (`until`, ms), costs nothing but another run.
 */
export async function purgeUser(userId: string, until: number): Promise<boolean> {
  await removeRecords(userId);
  if (!(await settleContent(userId, until))) return false;
  await eraseContent(userId);
  await eraseRecord(userId);
  if (!(await eraseTrade(userId))) return false;
  if (!(await withdrawCases(userId, until))) return false;
  if (!(await purgeLikes(userId, until))) return false;
  if (!(await purgeUploads(userId, until))) return false;
  return db.users.update(userId, { deleteAt: null }, { state: 'deleted' });
}

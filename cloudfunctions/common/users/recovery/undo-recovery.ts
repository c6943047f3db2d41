import type { Recovery } from '../../../../database/collections/recoveries';
import { transaction, type Transaction } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { newId } from '../../kernel/ids';
import type { UserCall } from '../../kernel/serve';
import { appendLog } from '../../moderation/log/append-log';
import { writeNotice } from '../../notices/write-notice';
import { newUser } from '../new-user';

interface Undoing {
  recovery: Recovery;
  /** The account the identity gets. */
  userId: string;
  adminId: string;
  reason: string;
}

/** Gives the identity an account of its own; false when it is not the person's any more. */
async function part(
  t: Transaction,
  { recovery, userId }: Pick<Undoing, 'recovery' | 'userId'>,
  now: number,
): Promise<boolean> {
  const { identityId, toUserId } = recovery;
  if (identityId === null) return false;
  const identity = await t.doc('identities', identityId).get();
  if (identity?.userId !== toUserId) return false;
  const { _id, ...fresh } = newUser(userId, now);
  await t.doc('users', _id).set(fresh);
  await t.doc('identities', identityId).update({ userId, apart: true });
  await stopPaying(t, toUserId, identity);
  return true;
}

/** Somebody else's openid earns no commission in this person's name: they join again as themselves. */
async function stopPaying(
  t: Transaction,
  agentId: string,
  { appid, openid }: { appid: string; openid: string },
): Promise<void> {
  const agent = await t.doc('agents', agentId).get();
  if (agent?.type !== 'PERSONAL_OPENID' || agent.appid !== appid || agent.account !== openid) return;
  await t.doc('agents', agentId).update({ state: 'refused', failure: 'RECOVERY_UNDONE', nextAt: null });
}

async function record(t: Transaction, { recovery, userId, adminId, reason }: Undoing, now: number) {
  const { _id, toUserId } = recovery;
  await t.doc('recoveries', _id).update({ undoneAt: now, undoneBy: adminId });
  await appendLog(t, {
    at: now,
    actor: { type: 'operator', id: adminId },
    action: 'recovery.undone',
    subject: { type: 'user', id: toUserId },
    authorId: toUserId,
    before: { userId: toUserId, recoveryId: _id },
    after: { userId },
    why: { rule: null, reason },
  });
  await writeNotice(t, { userId: toUserId, kind: 'account-closed', at: now, about: _id, data: {} });
}

/**
 * Takes back that somebody was recognised: their identity gets a new account of its own, and is never recognised by
 * itself again. Doing so twice is no mistake. NOT_FOUND for none; CONFLICT when there is nothing to take back.
 */
export async function undoRecovery(
  { recoveryId, reason }: { recoveryId: string; reason: string },
  { person, now }: UserCall,
): Promise<{ recoveryId: string }> {
  const userId = newId('u');
  return transaction(async (t) => {
    const recovery = await t.doc('recoveries', recoveryId).get();
    if (!recovery) throw new AppError('NOT_FOUND');
    if (recovery.undoneAt !== null) return { recoveryId };
    const joined = recovery.candidates.length === 0;
    if (!joined || !(await part(t, { recovery, userId }, now))) throw new AppError('CONFLICT');
    await record(t, { recovery, userId, adminId: person.user._id, reason }, now);
    return { recoveryId };
  });
}

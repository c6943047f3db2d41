import type { User } from '../../../../database/collections/users';
import { day } from '../../kernel/clock';
import { command, db, type DocumentQuery } from '../../kernel/database';
import { eachInTime } from '../../kernel/each-in-time';
import { heldUntil } from './gone-at';
import { hasOpenTrade } from './open-trade';
import { purgeUser } from './purge-user';
import { settleContent } from './settle-content';
import { tombstone } from './tombstone';

/** Accounts looked at in one run. */
const batch = 100;

/** Accounts that match, those first that are due first. */
function find(query: DocumentQuery<User>): Promise<User[]> {
  return db.users.find(query, { limit: batch, orderBy: [['deleteAt', 'asc']] });
}

/** How long an account stays while money is on its way to or from it. */
const pause = day;

/**
 * The last moment to change one's mind: after this the person is nobody. A ban that came meanwhile puts it off, and so
 * does trade that is under way.
 */
async function close(user: User, at: number): Promise<boolean> {
  const held = heldUntil(user, at) ?? ((await hasOpenTrade(user._id)) ? at + pause : null);
  const changes = held === null ? { ...tombstone, updatedAt: at } : { deleteAt: held };
  const { sanctionsEndAt } = user;
  return db.users.update(user._id, changes, {
    state: 'deleting',
    deleteAt: command.lte(at),
    sanctionsEndAt,
  });
}

/**
 * Carries out deletions whose seven days are over, and finishes what was interrupted: removals, and the hiding or
 * showing again of content. `start` and `until` in ms.
 */
export async function sweepAccounts(
  start: number,
  until: number,
): Promise<{ purged: number; settled: number }> {
  const each = async (query: DocumentQuery<User>, work: (user: User) => Promise<boolean>) =>
    eachInTime('sweep.account', await find(query), work, until);
  await each({ state: 'deleting', deleteAt: command.lte(start) }, (user) => close(user, start));
  const purged = await each({ state: 'deleted', deleteAt: command.gt(0) }, ({ _id }) =>
    purgeUser(_id, until),
  );
  const settle = ({ _id }: User) => settleContent(_id, until);
  const returning = await each({ state: 'active', deleteAt: command.gt(0) }, settle);
  const leaving = await each({ state: 'deleting' }, settle);
  return { purged, settled: returning + leaving };
}

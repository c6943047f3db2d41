import type { User } from '../../../../database/collections/users';
import { now } from '../../kernel/clock';
import { command, db, type DocumentQuery } from '../../kernel/database';
import { log } from '../../kernel/log';
import { heldUntil } from './gone-at';
import { purgeUser, tombstone } from './purge-user';
import { settleContent } from './settle-content';

/** Accounts looked at in one run. */
const batch = 100;

/** One account that cannot be dealt with now must not hold up the others. Gives how many were done. */
async function each(
  query: DocumentQuery<User>,
  work: (user: User) => Promise<boolean>,
  until: number,
): Promise<number> {
  let done = 0;
  for (const user of await db.users.find(query, { limit: batch, orderBy: [['deleteAt', 'asc']] })) {
    if (now() >= until) break;
    try {
      if (await work(user)) done += 1;
    } catch (error) {
      log('error', 'sweep.account', { detail: error instanceof Error ? error.stack : String(error) });
    }
  }
  return done;
}

/** The last moment to change one's mind: after this the person is nobody. A ban that came meanwhile puts it off. */
function close(user: User, at: number): Promise<boolean> {
  const held = heldUntil(user, at);
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
  await each({ state: 'deleting', deleteAt: command.lte(start) }, (user) => close(user, start), until);
  const purged = await each(
    { state: 'deleted', deleteAt: command.gt(0) },
    ({ _id }) => purgeUser(_id, until),
    until,
  );
  const returning = await each(
    { state: 'active', deleteAt: command.gt(0) },
    ({ _id }) => settleContent(_id, until),
    until,
  );
  const leaving = await each({ state: 'deleting' }, ({ _id }) => settleContent(_id, until), until);
  return { purged, settled: returning + leaving };
}

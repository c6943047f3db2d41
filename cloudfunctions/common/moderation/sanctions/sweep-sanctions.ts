import type { Sanction, User } from '../../../../database/collections/users';
import { now } from '../../kernel/clock';
import { command, db, transaction, type Transaction } from '../../kernel/database';
import { sanctionInForce } from '../../kernel/sanctions';
import { log } from '../../kernel/log';
import { writeNotice } from '../../notices/write-notice';
import { settleContent } from '../../users/deletion/settle-content';
import { appendLog, system } from '../log/append-log';
import { withoutSanctions } from './user-sanctions';

/** People looked at in one run. */
const batch = 100;

/** Notes the end of a sanction, and tells the person what they may do again. */
async function noteEnd(t: Transaction, user: User, ended: Sanction, at: number): Promise<void> {
  const { decisionId, kind, until } = ended;
  await appendLog(t, {
    at,
    actor: system,
    action: 'sanction.ended',
    subject: { type: 'user', id: user._id },
    authorId: user._id,
    decisionId,
    before: { sanction: kind, until },
    why: { rule: null, reason: 'its time is over' },
  });
  if (kind === 'warning' || sanctionInForce(user, kind, at)) return;
  await writeNotice(t, {
    userId: user._id,
    kind: 'sanction-ended',
    about: decisionId,
    data: { sanction: kind },
    path: `/pages/decision/decision?id=${decisionId}`,
    at,
  });
}

/** Takes the sanctions that are over from a person; gives how many there were. */
function endSanctions(userId: string, at: number): Promise<number> {
  return transaction(async (t) => {
    const user = await t.doc('users', userId).get();
    const over = user?.sanctions.filter(({ until }) => until <= at) ?? [];
    if (!user || over.length === 0) return 0;
    await t.doc('users', userId).update(withoutSanctions(user, (sanction) => over.includes(sanction), at));
    for (const ended of over) await noteEnd(t, user, ended, at);
    return over.length;
  });
}

/** One person who cannot be dealt with now must not hold up the others. Gives what the work gave, added up. */
async function each(
  people: readonly User[],
  work: (user: User) => Promise<number>,
  until: number,
): Promise<number> {
  let sum = 0;
  for (const user of people) {
    if (now() >= until) break;
    try {
      sum += await work(user);
    } catch (error) {
      log('error', 'sweep.sanctions', { detail: error instanceof Error ? error.stack : String(error) });
    }
  }
  return sum;
}

/**
 * Ends the sanctions whose time is over, and brings the content of people in line with bans that came or went. What is
 * left over when the time is up waits for the next run. `start` and `until` in ms.
 */
export async function sweepSanctions(
  start: number,
  until: number,
): Promise<{ ended: number; settled: number }> {
  const over = { sanctionsEndAt: command.gt(0).and(command.lte(start)) };
  const due = await db.users.find(over, { limit: batch, orderBy: [['sanctionsEndAt', 'asc']] });
  const ended = await each(due, ({ _id }) => endSanctions(_id, start), until);
  const query = { unsettledAt: command.gt(0) };
  const unsettled = await db.users.find(query, { limit: batch, orderBy: [['unsettledAt', 'asc']] });
  const settled = await each(unsettled, async ({ _id }) => Number(await settleContent(_id, until)), until);
  return { ended, settled };
}

import type { Refund } from '../../../../database/collections/refunds';
import { command, db, type DocumentQuery } from '../../kernel/database';

/** What is not settled yet. */
export const openRefunds = {
  state: command.in(['requested', 'refunding', 'stuck']),
} satisfies DocumentQuery<Refund>;

/**
 * What needs an operator at `now` (ms): the seller is late, WeChat Pay could not carry it out, or the money is not there.
 */
function needs(now: number): DocumentQuery<Refund>[] {
  return [
    { state: 'stuck' },
    { state: 'requested', dueAt: command.lte(now) },
    { state: 'refunding', answer: 'NOT_ENOUGH' },
  ];
}

export function waitingRefunds(now: number): DocumentQuery<Refund> {
  return command.or(...(needs(now) as Record<string, unknown>[])) as unknown as DocumentQuery<Refund>;
}

/** How many of these there are. */
export async function countWaitingRefunds(now: number): Promise<number> {
  const counts = await Promise.all(needs(now).map((query) => db.refunds.count(query)));
  return counts.reduce((all, count) => all + count, 0);
}

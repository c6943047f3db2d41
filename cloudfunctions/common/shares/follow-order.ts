import type { Order } from '../../../database/collections/orders';
import { day } from '../kernel/clock';
import type { Transaction } from '../kernel/database';
import type { TradeSettings } from '../kernel/settings/trade';
import { afterRefund } from './share-changes';
import { earliestAt } from './share-policy';
import { writeShare } from './write-share';

/** ms; when the refund window of a completed order is over. */
export function windowEnd(completedAt: number, { refundDays }: Pick<TradeSettings, 'refundDays'>): number {
  return completedAt + refundDays * day;
}

/** Sets when the commission of a completed order is paid: after the refund window. Part of the caller's transaction. */
export async function shareAfterCompletion(
  t: Transaction,
  { _id, completedAt }: Pick<Order, '_id' | 'completedAt'>,
  trade: Pick<TradeSettings, 'refundDays'>,
  now: number,
): Promise<void> {
  const share = await t.doc('shares', _id).get();
  if (share?.state !== 'waiting' || completedAt === null) return;
  const nextAt = Math.max(windowEnd(completedAt, trade), earliestAt(share));
  await t.doc('shares', _id).update({ nextAt, updatedAt: now });
}

/** Lets the commission follow a refund of its order. Part of the caller's transaction. `now` in ms. */
export async function shareAfterRefund(
  t: Transaction,
  { _id, refunded }: Pick<Order, '_id' | 'refunded'>,
  refundId: string,
  now: number,
): Promise<void> {
  const share = await t.doc('shares', _id).get();
  if (share) await writeShare(t, share, afterRefund(share, refunded, refundId, now), now);
}

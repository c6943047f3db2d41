import type { Order } from '../../../database/collections/orders';
import type { Share } from '../../../database/collections/shares';
import { day } from '../kernel/clock';
import type { Transaction } from '../kernel/database';
import type { TradeSettings } from '../kernel/settings/trade';
import { takeBackOf } from './share-policy';

/** Sets when the commission of a completed order is paid: after the refund window. Part of the caller's transaction. */
export async function shareAfterCompletion(
  t: Transaction,
  { _id, completedAt }: Pick<Order, '_id' | 'completedAt'>,
  { refundDays }: Pick<TradeSettings, 'refundDays'>,
  now: number,
): Promise<void> {
  const share = await t.doc('shares', _id).get();
  if (share?.state !== 'waiting' || completedAt === null) return;
  await t.doc('shares', _id).update({ nextAt: completedAt + refundDays * day, updatedAt: now });
}

/** The changes of a commission whose order is refunded up to `refunded` (fen) now. */
export function afterRefund(share: Share, refunded: number, refundId: string, now: number): Partial<Share> {
  const after = { ...share, refunded };
  if (share.state === 'waiting' && refunded >= share.paid) {
    return { refunded, state: 'unfreezing', nextAt: now, tries: 0, updatedAt: now };
  }
  const back = takeBackOf(after, refundId);
  if (!back) return { refunded, updatedAt: now };
  return { refunded, returns: [...share.returns, back], nextAt: now, updatedAt: now };
}

/** Lets the commission follow a refund of its order. Part of the caller's transaction. `now` in ms. */
export async function shareAfterRefund(
  t: Transaction,
  { _id, refunded }: Pick<Order, '_id' | 'refunded'>,
  refundId: string,
  now: number,
): Promise<void> {
  const share = await t.doc('shares', _id).get();
  if (share) await t.doc('shares', _id).update(afterRefund(share, refunded, refundId, now));
}

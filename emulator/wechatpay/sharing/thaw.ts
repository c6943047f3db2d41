import { balanceOf, post } from '../ledger/post';
import type { Desk } from '../operations/operation';

/**
 * Releases what was not shared in time: of an ordinary merchant's payment nothing stays frozen for more than thirty
 * days. https://pay.weixin.qq.com/doc/v3/merchant/4014547102
 */
export const frozenFor = 30 * 86_400_000;

/** Releases what nobody shared in thirty days. */
export function thaw({ book, now }: Desk): void {
  for (const payment of book.find('payments', { frozenUntil: { $lte: now } })) {
    const { _id, transactionId, frozenUntil } = payment;
    const amount = balanceOf(book, `frozen:${transactionId}`);
    if (amount > 0 && transactionId !== null) {
      post(book, {
        at: frozenUntil ?? now,
        business: 'unfreeze',
        from: `frozen:${transactionId}`,
        to: 'available',
        amount,
        number: _id,
        wechatNumber: transactionId,
        transactionId,
      });
    }
    book.put('payments', { ...payment, frozenUntil: null });
  }
}

/** When the next payment is released by itself, ms; null: none is frozen. */
export function nextThawAt({ book }: Desk): number | null {
  const times = book.find('payments', { frozenUntil: { $gt: 0 } }).flatMap((one) => one.frozenUntil ?? []);
  return times.length > 0 ? Math.min(...times) : null;
}

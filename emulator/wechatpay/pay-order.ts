import { createHash } from 'node:crypto';
import { newTransactionId } from './ids';
import { post } from './ledger/post';
import { noticeOfPayment } from './notices/write-notice';
import type { Desk } from './operations/operation';
import type { Payment } from './records/payment';
import { frozenFor } from './sharing/thaw';

/** The order cannot be paid, in the words the payment sheet shows. */
export class PayError extends Error {
  override readonly name = 'PayError';
}

const somebody = (outTradeNo: string): string =>
  `o${createHash('sha256').update(outTradeNo).digest('base64url').slice(0, 27)}`;

/** The buyer pays an order, as `as` (an openid) or as whoever it is for. Throws `PayError`. */
export function payOrder(desk: Desk, outTradeNo: string, as?: string): Payment {
  const { book, now } = desk;
  const payment = book.get('payments', outTradeNo);
  if (!payment) throw new PayError('订单不存在');
  if (payment.state === 'CLOSED') throw new PayError('订单已关闭');
  if (payment.state !== 'NOTPAY') throw new PayError('订单已支付');
  if (now >= payment.expiresAt) throw new PayError('订单已超过支付时间');
  if (payment.openid !== null && as !== undefined && as !== payment.openid)
    throw new PayError('支付账号与下单账号不一致');
  const transactionId = newTransactionId(now, payment._id);
  const paid: Payment = {
    ...payment,
    openid: payment.openid ?? as ?? somebody(outTradeNo),
    state: 'SUCCESS',
    transactionId,
    paidAt: now,
    frozenUntil: payment.profitSharing ? now + frozenFor : null,
  };
  book.put('payments', paid);
  post(book, {
    at: now,
    business: 'payment',
    from: 'outside',
    to: paid.profitSharing ? `frozen:${transactionId}` : 'available',
    amount: paid.total,
    number: paid._id,
    wechatNumber: transactionId,
    transactionId,
  });
  noticeOfPayment(desk, paid);
  return paid;
}

import { db } from '../../kernel/database';
import { orderOfNumber } from '../ids';

/**
 * The order that a number leads to: its own, one of ours for a payment, a refund or a share, or WeChat Pay's for a
 * payment or a refund. Whether there is such an order is for the caller to see.
 */
export async function orderOf(number: string): Promise<string> {
  const ours = orderOfNumber(number);
  if (ours !== null) return ours;
  const [[payment], [refund]] = await Promise.all([
    db.payments.find({ transactionId: number }, { limit: 1 }),
    db.refunds.find({ wechatRefundId: number }, { limit: 1 }),
  ]);
  return payment?.orderId ?? refund?.orderId ?? number;
}

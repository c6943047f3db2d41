import type { Order } from '../../../database/collections/orders';
import type { Payment } from '../../../database/collections/payments';
import type { Refund } from '../../../database/collections/refunds';
import { surplusId } from '../orders/ids';

/** The refund of a payment that nothing can be delivered for. `sweep` carries it out. `now` in ms. */
export function surplusRefund(
  payment: Payment,
  { buyerId, sellerId }: Pick<Order, 'buyerId' | 'sellerId'>,
  now: number,
): Refund {
  return {
    _id: surplusId(payment._id),
    orderId: payment.orderId,
    paymentId: payment._id,
    buyerId,
    sellerId,
    cause: 'surplus',
    state: 'refunding',
    amount: payment.amount,
    total: payment.amount,
    reason: 'other',
    text: { text: '', passed: true },
    images: [],
    reply: null,
    decidedBy: { role: 'system', id: null },
    restock: false,
    wechatRefundId: null,
    answer: null,
    nextAt: now,
    tries: 0,
    createdAt: now,
    dueAt: now,
    decidedAt: now,
    refundedAt: null,
  };
}

import type { CheckedText, Order } from '../../../database/collections/orders';
import type { Refund, RefundReason } from '../../../database/collections/refunds';
import { hour } from '../kernel/clock';
import { AppError } from '../kernel/errors';
import type { TradeSettings } from '../kernel/settings/trade';
import type { Party } from '../orders/find-order';
import { refundId } from '../orders/ids';
import { mayStep, takeStep } from '../orders/machine';
import { refundable, refundUntil } from '../orders/order-acts';
import { refundAmount } from './refund-amount';
import { withRefund } from './refund-money';

/** What is asked for. */
export interface RefundWish {
  /** fen; undefined: all that is left. */
  amount: number | undefined;
  reason: RefundReason;
  text: CheckedText;
  /** File ids. */
  images: string[];
}

interface Asking {
  party: Party;
  /** Whether the price may be shown where they are. */
  shown: boolean;
  trade: Pick<TradeSettings, 'refundDays' | 'refundAnswerHours'>;
}

const late = {
  zh: '已经超过可以申请退款的时间。如果有问题，可以投诉这笔订单。',
  en: 'The time in which a refund may be asked for is over. If something is wrong, report the order.',
};

/**
 * The refund that a party asks for, and what it changes of the order. Only support may ask when the time for it is over.
 * Throws FORBIDDEN, CONFLICT when the order stands otherwise or the time is over, INVALID_INPUT for the amount. `now` in
 * ms.
 */
export function newRefund(
  order: Order,
  { amount: wanted, ...written }: RefundWish,
  { party, shown, trade }: Asking,
  now: number,
): { refund: Refund; changes: Partial<Order> } {
  const n = order.refunds + 1;
  const _id = refundId(order._id, n);
  const until = refundUntil(order, trade);
  if (party !== 'support' && until !== null && now >= until)
    throw new AppError('CONFLICT', { message: late });
  if (!mayStep(party, 'refund-request')) throw new AppError('FORBIDDEN');
  const possible = refundable(order);
  if (possible === 0 || order.paymentId === null) throw new AppError('CONFLICT');
  const amount = refundAmount(wanted, { possible, shown });
  const step = takeStep(order, 'refund-request', party, now, { refundId: _id, amount });
  const dueAt = now + trade.refundAnswerHours * hour;
  const refund: Refund = {
    _id,
    orderId: order._id,
    paymentId: order.paymentId,
    buyerId: order.buyerId,
    sellerId: order.sellerId,
    cause: party === 'support' ? 'support' : 'buyer',
    state: 'requested',
    amount,
    total: order.amount,
    ...written,
    reply: null,
    decidedBy: null,
    restock: false,
    wechatRefundId: null,
    answer: null,
    nextAt: dueAt,
    tries: 0,
    createdAt: now,
    dueAt,
    decidedAt: null,
    refundedAt: null,
  };
  return { refund, changes: { ...step, ...withRefund(order, _id, amount), refunds: n } };
}

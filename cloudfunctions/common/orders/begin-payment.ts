import type { Order } from '../../../database/collections/orders';
import type { Payment } from '../../../database/collections/payments';
import { minute } from '../kernel/clock';
import { transaction } from '../kernel/database';
import { AppError } from '../kernel/errors';
import { firstAsk } from './ask-times';
import { paymentId } from './ids';
import { takeStep } from './machine';

/** How somebody is about to pay. */
export type Way = Pick<Payment, 'appid' | 'mchid' | 'openid' | 'channel'>;

/** `go`: to be sent to WeChat Pay, for the first time or again. `close`: this one has to be closed first. */
export type Begun = { go: Payment; again: boolean } | { close: Payment };

const isSameWay = (a: Way, b: Way) =>
  a.appid === b.appid && a.mchid === b.mchid && a.openid === b.openid && a.channel === b.channel;

function newPayment(order: Order, way: Way, attempt: number, now: number): Payment {
  return {
    _id: paymentId(order._id, attempt),
    orderId: order._id,
    buyerId: order.buyerId,
    ...way,
    amount: order.amount,
    profitSharing: order.commission !== null,
    state: 'open',
    transactionId: null,
    paidAt: null,
    createdAt: now,
    expiresAt: order.payUntil,
    askAt: firstAsk(now),
  };
}

/**
 * Stores the next attempt to pay an order before WeChat Pay hears of it, or finds the one that is open, so that there is
 * one at a time. Throws CONFLICT for an order that cannot be paid, or not any more. `now` in ms.
 */
export function beginPayment(orderId: string, way: Way, now: number): Promise<Begun> {
  return transaction(async (t) => {
    const order = await t.doc('orders', orderId).get();
    if (!order) throw new AppError('NOT_FOUND');
    const changes = takeStep(order, 'prepay', 'buyer', now);
    if (now >= order.payUntil) throw new AppError('CONFLICT');
    const last =
      order.attempts > 0 ? await t.doc('payments', paymentId(orderId, order.attempts)).get() : undefined;
    if (last?.state === 'open') return isSameWay(last, way) ? { go: last, again: true } : { close: last };
    // WeChat Pay takes nothing that ends within a minute.
    if (order.payUntil - now < minute) throw new AppError('CONFLICT');
    const { _id, ...payment } = newPayment(order, way, order.attempts + 1, now);
    await t.doc('payments', _id).set(payment);
    await t.doc('orders', orderId).update({ ...changes, attempts: order.attempts + 1 });
    return { go: { _id, ...payment }, again: false };
  });
}

import { db, transaction } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { getSettings } from '../../kernel/settings';
import { completeOrder } from '../complete-order';
import { tellParty } from '../tell-party';
import { findTraded, type TradeNumbers } from './find-traded';

/** The buyer said to WeChat that they have it, or WeChat's time ran out. False when the order stands otherwise. */
async function complete(orderId: string, now: number): Promise<boolean> {
  const order = await db.orders.get(orderId);
  if (order?.state === 'completed') return true;
  const { trade } = await getSettings();
  try {
    await completeOrder(orderId, 'wechat', trade, now);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'CONFLICT') return false;
    throw error;
  }
}

/** WeChat has heard of no shipment: tells the seller again, once for each reminder. False when there is nothing to send. */
function remind(orderId: string, reminder: string, now: number): Promise<boolean> {
  return transaction(async (t) => {
    const order = await t.doc('orders', orderId).get();
    if (order?.state !== 'paid') return false;
    const data = { about: order.goods.title, handedOver: false };
    await tellParty(
      t,
      order,
      { to: 'seller', kind: 'order-paid', data, about: `${orderId}:${reminder}` },
      now,
    );
    return true;
  });
}

/** What WeChat says of an order under shipping management. `reminder` tells one reminder from the next. */
export type TradeNews = { kind: 'received' } | { kind: 'remind'; reminder: string };

/**
 * Does what WeChat says of an order under shipping management, if all its numbers are those of the payment that paid it.
 * False when they are not, or the order stands otherwise; then nothing changes. `now` in ms.
 */
export async function takeTradeEvent(numbers: TradeNumbers, news: TradeNews, now: number): Promise<boolean> {
  const payment = await findTraded(numbers);
  if (!payment) return false;
  return news.kind === 'received'
    ? complete(payment.orderId, now)
    : remind(payment.orderId, news.reminder, now);
}

import type { Order } from '../../../database/collections/orders';
import type { Payment } from '../../../database/collections/payments';
import { db } from '../kernel/database';
import { AppError } from '../kernel/errors';
import { log } from '../kernel/log';
import type { UserCall } from '../kernel/serve';
import { getSettings } from '../kernel/settings';
import { priceShown } from '../pricing/price-policy';
import { wechatPay } from '../wechatpay/client';
import { WechatPayError } from '../wechatpay/types';
import { beginPayment, type Way } from './begin-payment';
import { closePayment } from './close-payment';
import { findOrder } from './find-order';
import { orUnavailable } from './pay-failure';
import { sendPayment, type Paying } from './send-payment';
import { showOrder } from './show-order';
import type { OrderView } from './views';

/** Payments closed on the way to one that can be paid. */
const attempts = 3;

/** Closes a payment; CONFLICT when it turns out to be paid, which is settled then. */
async function closeOrRefuse(payment: Payment, now: number): Promise<void> {
  if ((await orUnavailable(() => closePayment(payment, now))) === 'paid') throw new AppError('CONFLICT');
}

/**
 * Sends a payment to WeChat Pay. Null when WeChat Pay refuses one that was begun before: that one is closed now. Throws
 * UNAVAILABLE without an answer, when it may or may not have taken effect.
 */
async function trySending(
  payment: Payment,
  order: Order,
  again: boolean,
  now: number,
): Promise<Paying | null> {
  try {
    return await sendPayment(payment, order, now);
  } catch (error) {
    if (!(error instanceof WechatPayError)) throw error;
    log('warn', 'prepay.refused', { payment: payment._id, code: error.code });
    if (error.retryable) throw new AppError('UNAVAILABLE');
    await closeOrRefuse(payment, now);
    if (again) return null;
    throw new AppError('UNAVAILABLE');
  }
}

/** Closes what WeChat Pay has just taken for an order that ended, or for a payment that was closed, meanwhile. */
async function refuseIfOver(payment: Payment, now: number): Promise<void> {
  const [order, stored] = await Promise.all([db.orders.get(payment.orderId), db.payments.get(payment._id)]);
  if (order?.state === 'paying' && stored?.state === 'open') return;
  await orUnavailable(() => closePayment(payment, now));
  throw new AppError('CONFLICT');
}

async function pay(order: Order, way: Way, now: number): Promise<Paying> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const begun = await beginPayment(order._id, way, now);
    if ('close' in begun) {
      await closeOrRefuse(begun.close, now);
      continue;
    }
    const paying = await trySending(begun.go, order, begun.again, now);
    if (!paying) continue;
    await refuseIfOver(begun.go, now);
    return paying;
  }
  throw new AppError('CONFLICT');
}

/**
 * Begins a payment of the buyer's own order, or goes on with the one that is open; one begun in another way is closed
 * first. CONFLICT when the order cannot be paid, or not any more; NOT_FOR_SALE where its price may not be shown.
 */
export async function prepayOrder(
  { orderId, channel }: { orderId: string; channel: 'jsapi' | 'h5' },
  call: UserCall,
): Promise<{ order: OrderView } & Paying> {
  const { caller, now, platform } = call;
  const { order, party } = await findOrder(orderId, call.person);
  if (party !== 'buyer') throw new AppError('FORBIDDEN');
  const { trade } = await getSettings();
  if (priceShown(order.goods.kind, platform, trade) !== 'show') throw new AppError('NOT_FOR_SALE');
  const openid = channel === 'jsapi' ? caller.openid : null;
  const way = { appid: caller.appid, mchid: wechatPay().mchid, openid, channel };
  const paying = await pay(order, way, now);
  return { ...(await showOrder(orderId, call)), ...paying };
}

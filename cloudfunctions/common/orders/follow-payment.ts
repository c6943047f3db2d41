import type { Order } from '../../../database/collections/orders';
import type { Payment } from '../../../database/collections/payments';
import { db } from '../kernel/database';
import { wechatPay } from '../wechatpay/client';
import { closePayment } from './close-payment';
import { endOrder } from './end-order';
import { paymentId } from './ids';
import { isPaid } from './payment-problems';
import { settlePayment } from './settle-payment';

/** Whether its order still waits for this payment. `now` in ms. */
function isWanted(payment: Payment, order: Order | undefined, now: number): boolean {
  const current = order?.state === 'paying' && paymentId(order._id, order.attempts) === payment._id;
  return current && now < payment.expiresAt;
}

/**
 * Asks WeChat Pay about a payment that is open, and does what follows: one that was made is settled, one that nobody
 * waits for any more is closed, and an order that was not paid in time expires. Throws `WechatPayError`. `now` in ms.
 */
export async function followPayment(payment: Payment, now: number): Promise<void> {
  const facts = await wechatPay().queryPayment(payment._id);
  if (facts && isPaid(facts)) {
    await settlePayment(facts, now);
    return;
  }
  const order = await db.orders.get(payment.orderId);
  const over = facts?.state === 'CLOSED' || facts?.state === 'REVOKED';
  if (!over && isWanted(payment, order, now)) return;
  if ((await closePayment(payment, now)) === 'closed' && order && now >= order.payUntil) {
    await endOrder(order._id, 'expire', 'system', now);
  }
}

/** The same for an unpaid order, by its last payment. `now` in ms. */
export async function followOrder(order: Order, now: number): Promise<void> {
  const last = order.attempts > 0 ? await db.payments.get(paymentId(order._id, order.attempts)) : undefined;
  if (last?.state === 'open') await followPayment(last, now);
  else if (now >= order.payUntil) await endOrder(order._id, 'expire', 'system', now);
}

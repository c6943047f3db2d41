import type { Order } from '../../../database/collections/orders';
import type { Payment } from '../../../database/collections/payments';
import { command, db } from '../kernel/database';
import { eachInTime } from '../kernel/each-in-time';
import { isPaySetUp } from '../wechatpay/client';
import { nextAsk } from './ask-times';
import { followOrder, followPayment } from './follow-payment';

/** Of each kind looked at in one run. */
const batch = 200;

/** Asks about a payment whose notice has not come; later again, whatever comes of it. */
async function ask(payment: Payment, now: number): Promise<boolean> {
  const { _id, askAt } = payment;
  const claimed = await db.payments.update(_id, { askAt: nextAsk(payment, now) }, { state: 'open', askAt });
  if (claimed) await followPayment(payment, now);
  return claimed;
}

function findOverdue(state: Order['state'], now: number): Promise<Order[]> {
  const query = { state, payUntil: command.lte(now) };
  return db.orders.find(query, { orderBy: [['payUntil', 'asc']], limit: batch });
}

/**
 * Asks WeChat Pay about payments whose notice has not come, and closes what was not paid in time: first its payment, then
 * the order. Orders that WeChat Pay never heard of expire without asking. `start` and `until` in ms.
 */
export async function sweepPayments(
  start: number,
  until: number,
): Promise<{ setUp: boolean; asked: number; expired: number }> {
  const expire = async (order: Order) => followOrder(order, start);
  const created = await findOverdue('created', start);
  const expired = await eachInTime('sweep.created', created, expire, until);
  if (!isPaySetUp()) return { setUp: false, asked: 0, expired };
  const due = await db.payments.find(
    { state: 'open', askAt: command.gt(0).and(command.lte(start)) },
    { orderBy: [['askAt', 'asc']], limit: batch },
  );
  const asked = await eachInTime('sweep.payments', due, (payment) => ask(payment, start), until);
  const paying = await findOverdue('paying', start);
  return { setUp: true, asked, expired: expired + (await eachInTime('sweep.paying', paying, expire, until)) };
}

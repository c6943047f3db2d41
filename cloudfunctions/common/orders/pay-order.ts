import type { Order } from '../../../database/collections/orders';
import type { Payment } from '../../../database/collections/payments';
import type { Transaction } from '../kernel/database';
import type { TradeSettings } from '../kernel/settings/trade';
import { newShare } from '../shares/share-policy';
import { handedOverAtOnce } from './deliveries';
import { handOver } from './hand-over';
import { takeStep } from './machine';
import { tellParty } from './tell-party';

type Paying = Pick<Payment, '_id' | 'appid'> & { transactionId: string; paidAt: number };

/** Sets the commission aside. What was paid is frozen even if the agent has gone since: then it is released at once. */
async function setShareAside(t: Transaction, order: Order, payment: Paying, now: number): Promise<void> {
  const { commission } = order;
  if (!commission) return;
  const agent = await t.doc('agents', commission.agentId).get();
  const gone = {
    _id: commission.agentId,
    type: 'PERSONAL_OPENID' as const,
    account: '',
    appid: payment.appid,
  };
  const { _id, ...share } = newShare({ ...order, commission }, payment, agent ?? gone, now);
  await t.doc('shares', _id).set(agent ? share : { ...share, state: 'unfreezing', nextAt: now });
}

/**
 * Makes an unpaid order a paid one; services and virtual goods are handed over with it. Part of the caller's transaction.
 * `now` in ms.
 */
export async function payOrder(
  t: Transaction,
  order: Order,
  payment: Paying,
  trade: Pick<TradeSettings, 'confirmDays'>,
  now: number,
): Promise<void> {
  const paid = { ...takeStep(order, 'pay', 'wechat', now), paymentId: payment._id, paidAt: payment.paidAt };
  const atOnce = handedOverAtOnce(order.delivery);
  const nothingSent = { company: '', trackingNo: '' };
  const changes = atOnce
    ? { ...paid, ...handOver({ ...order, ...paid }, 'system', nothingSent, trade, now) }
    : paid;
  await t.doc('orders', order._id).update(changes);
  await setShareAside(t, order, payment, now);
  const about = order.goods.title;
  await tellParty(t, order, { to: 'seller', kind: 'order-paid', data: { about, handedOver: atOnce } }, now);
  if (atOnce) await tellParty(t, order, { to: 'buyer', kind: 'order-shipped', data: { about } }, now);
}

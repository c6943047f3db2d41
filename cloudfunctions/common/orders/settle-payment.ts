import type { Order } from '../../../database/collections/orders';
import type { Payment } from '../../../database/collections/payments';
import { db, transaction, type Transaction } from '../kernel/database';
import { log } from '../kernel/log';
import { getSettings } from '../kernel/settings';
import type { TradeSettings } from '../kernel/settings/trade';
import { surplusRefund } from '../refunds/surplus-refund';
import type { PaymentFacts } from '../wechatpay/types';
import { canStep } from './machine';
import { payOrder } from './pay-order';
import { isWhole, paymentProblems, type PaidFacts } from './payment-problems';

/**
 * `paid`: it paid its order. `surplus`: its order had ended or was paid already, so it is paid back. `known`: it was
 * settled before. `unknown`: no payment of ours. `mismatch`: not as it was begun.
 */
export type Settlement = 'paid' | 'surplus' | 'known' | 'unknown' | 'mismatch';

async function payBack(
  t: Transaction,
  payment: Payment,
  order: Order | undefined,
  now: number,
): Promise<void> {
  const parties = order ?? { buyerId: payment.buyerId, sellerId: '' };
  const { _id, ...refund } = surplusRefund(payment, parties, now);
  if (!(await t.doc('refunds', _id).get())) await t.doc('refunds', _id).set(refund);
}

async function settle(
  t: Transaction,
  { outTradeNo, transactionId, paidAt }: PaidFacts,
  trade: TradeSettings,
  now: number,
): Promise<Settlement> {
  const payment = await t.doc('payments', outTradeNo).get();
  if (!payment) return 'unknown';
  if (payment.state === 'paid' || payment.state === 'surplus') return 'known';
  const order = await t.doc('orders', payment.orderId).get();
  const made = { transactionId, paidAt, askAt: null };
  if (order && canStep(order, 'pay')) {
    await t.doc('payments', outTradeNo).update({ ...made, state: 'paid' });
    await payOrder(t, order, { ...payment, ...made }, trade, now);
    return 'paid';
  }
  await t.doc('payments', outTradeNo).update({ ...made, state: 'surplus' });
  await payBack(t, { ...payment, ...made }, order, now);
  return 'surplus';
}

/**
 * Takes what WeChat Pay says of a payment that was made: it pays its order once, and whatever else is paid goes back.
 * What differs from the payment that was begun, or says of no money, changes nothing and is logged. `facts` must have
 * been verified to come from WeChat Pay. `now` in ms.
 */
export async function settlePayment(facts: PaymentFacts, now: number): Promise<Settlement> {
  const payment = await db.payments.get(facts.outTradeNo);
  if (!payment) {
    log('error', 'payment.unknown', { state: facts.state });
    return 'unknown';
  }
  const problems = isWhole(facts) ? paymentProblems(facts, payment) : ['state'];
  if (problems.length > 0 || !isWhole(facts)) {
    log('error', 'payment.mismatch', { payment: payment._id, problems });
    return 'mismatch';
  }
  const { trade } = await getSettings();
  const settlement = await transaction((t) => settle(t, facts, trade, now));
  log('info', 'payment.settled', { payment: payment._id, settlement });
  return settlement;
}

import type { Refund } from '../../../database/collections/refunds';
import { putBack } from '../goods/stock';
import { transaction, type Transaction } from '../kernel/database';
import { log } from '../kernel/log';
import { readMoneyPeople, tellMoneyPeople } from '../notices/tell-money-people';
import { writeNotice } from '../notices/write-notice';
import { takeStep } from '../orders/machine';
import { orderPath } from '../orders/tell-party';
import { shareAfterRefund } from '../shares/follow-order';
import type { RefundFacts } from '../wechatpay/types';
import { withPaidBack } from './refund-money';
import { refundProblems } from './refund-problems';

/**
 * `refunded`: the money is back. `waiting`: WeChat Pay is at it. `stuck`: it could not. `known`: nothing new. `unknown`:
 * no refund of ours. `mismatch`: not as we asked.
 */
export type RefundSettlement = 'refunded' | 'waiting' | 'stuck' | 'known' | 'unknown' | 'mismatch';

interface Settled {
  settlement: RefundSettlement;
  problems: string[];
}

const settled = (settlement: RefundSettlement, problems: string[] = []): Settled => ({
  settlement,
  problems,
});

/** What follows for the order; gives what it was about, or null when the order does not stand as it should. */
async function settleOrder(t: Transaction, refund: Refund, now: number): Promise<string | null> {
  const { _id: refundId, orderId, amount, cause, restock } = refund;
  const order = await t.doc('orders', orderId).get();
  if (cause === 'surplus') return order?.goods.title ?? '';
  if (order?.openRefundId !== refundId) return null;
  const after = withPaidBack(order, amount);
  const step = after.refunded === order.amount ? 'refund-whole' : 'refund-pay';
  const taken = takeStep(order, step, 'wechat', now, { refundId, amount });
  await t.doc('orders', orderId).update({ ...taken, ...after });
  if (restock) await putBack(t, order, now);
  await shareAfterRefund(t, { _id: orderId, refunded: after.refunded }, refundId, now);
  return order.goods.title;
}

async function payBack(
  t: Transaction,
  refund: Refund,
  { refundId, succeededAt }: RefundFacts,
  now: number,
): Promise<Settled> {
  const { _id, orderId, buyerId, cause } = refund;
  const about = await settleOrder(t, refund, now);
  if (about === null) return settled('mismatch', ['order']);
  await t.doc('refunds', _id).update({
    state: 'refunded',
    answer: 'SUCCESS',
    wechatRefundId: refundId,
    refundedAt: succeededAt ?? now,
    nextAt: null,
  });
  const data = { about, surplus: cause === 'surplus' };
  await writeNotice(t, {
    userId: buyerId,
    kind: 'refund-paid',
    at: now,
    about: _id,
    data,
    path: orderPath(orderId),
  });
  return settled('refunded');
}

async function settle(
  t: Transaction,
  facts: RefundFacts,
  people: readonly string[],
  now: number,
): Promise<Settled> {
  const { outRefundNo, status, refundId: wechatRefundId } = facts;
  const refund = await t.doc('refunds', outRefundNo).get();
  if (!refund) return settled('unknown');
  const problems = refundProblems(facts, refund);
  if (problems.length > 0) return settled('mismatch', problems);
  const { state, _id } = refund;
  if (state !== 'refunding' && state !== 'stuck') return settled('known');
  if (status === 'SUCCESS') return payBack(t, refund, facts, now);
  if (state === 'stuck') return settled('known');
  if (status === 'PROCESSING') {
    await t.doc('refunds', _id).update({ answer: status, wechatRefundId });
    return settled('waiting');
  }
  await t.doc('refunds', _id).update({ state: 'stuck', answer: status, wechatRefundId, nextAt: null });
  await tellMoneyPeople(t, people, { what: 'refund', about: `${_id}:stuck` }, now);
  return settled('stuck');
}

/**
 * Takes what WeChat Pay says of a refund: once it is paid back, the order, the stock and the commission follow. What
 * differs from what we asked for changes nothing and is logged. `facts` must have been verified to come from WeChat Pay.
 * `now` in ms.
 */
export async function settleRefund(facts: RefundFacts, now: number): Promise<RefundSettlement> {
  const failed = facts.status === 'ABNORMAL' || facts.status === 'CLOSED';
  const people = failed ? await readMoneyPeople() : [];
  const { settlement, problems } = await transaction((t) => settle(t, facts, people, now));
  const refund = settlement === 'unknown' ? null : facts.outRefundNo;
  const level = settlement === 'unknown' || settlement === 'mismatch' ? 'error' : 'info';
  const { status } = facts;
  log(level, 'refund.settled', { refund, status, settlement, ...(problems.length > 0 && { problems }) });
  return settlement;
}

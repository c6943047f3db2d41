import type { Refund, RefundReason } from '../../../database/collections/refunds';
import { db, transaction } from '../kernel/database';
import { log } from '../kernel/log';
import { readMoneyPeople, tellMoneyPeople } from '../notices/tell-money-people';
import { isPaySetUp, wechatPay } from '../wechatpay/client';
import { WechatPayError, type RefundFacts } from '../wechatpay/types';
import { waitAfter, worryingTries } from './refund-waits';
import { settleRefund } from './settle-refund';

/** What the buyer reads of a refund in WeChat Pay, always the same for the same refund. */
const reasons: Record<RefundReason, string> = {
  'not-received': '没有收到',
  'not-as-described': '与描述不符',
  damaged: '有损坏',
  'no-longer-wanted': '不想要了',
  agreed: '双方商定',
  other: '退款',
};

/** What a try came to: an answer, or why there is none. */
type Answer = { facts: RefundFacts } | { error: WechatPayError; sent: boolean };

async function attempt(call: Promise<RefundFacts | null>, sent: boolean): Promise<Answer | null> {
  try {
    const facts = await call;
    return facts && { facts };
  } catch (error) {
    if (error instanceof WechatPayError) return { error, sent };
    throw error;
  }
}

/** Asks about a refund that WeChat Pay may know, and sends one that it does not. */
async function askOrSend({ _id, paymentId, amount, total, reason, cause, tries }: Refund): Promise<Answer> {
  const api = wechatPay();
  const known = tries > 0 ? await attempt(api.queryRefund(_id), false) : null;
  if (known) return known;
  const request = { outTradeNo: paymentId, outRefundNo: _id, amount, total };
  const words = cause === 'surplus' ? '订单已结束，退回付款' : reasons[reason];
  const answer = await attempt(api.refund({ ...request, reason: words }), true);
  if (!answer) throw new Error('a refund that was sent has an answer');
  return answer;
}

/** Leaves a refund to people; what it waits for is in `answer`. */
async function handOver(
  { _id }: Refund,
  { answer, stuck, about }: { answer: string; stuck: boolean; about: string },
  now: number,
): Promise<void> {
  const people = await readMoneyPeople();
  await transaction(async (t) => {
    const refund = await t.doc('refunds', _id).get();
    if (refund?.state !== 'refunding') return;
    await t.doc('refunds', _id).update(stuck ? { state: 'stuck', answer, nextAt: null } : { answer });
    await tellMoneyPeople(t, people, { what: 'refund', about: `${_id}:${about}` }, now);
  });
}

/**
 * What follows when a try has failed. Only a refusal of the refund itself ends the trying: one of a question says nothing
 * of it.
 */
async function noteFailure(refund: Refund, error: WechatPayError, sent: boolean, now: number): Promise<void> {
  const { code: answer, retryable } = error;
  const later = retryable || !sent;
  if (!later && answer !== 'NOT_ENOUGH')
    return handOver(refund, { answer, stuck: true, about: 'stuck' }, now);
  if (!later) return handOver(refund, { answer, stuck: false, about: 'not-enough' }, now);
  if (refund.tries >= worryingTries) return handOver(refund, { answer, stuck: false, about: 'waits' }, now);
  await db.refunds.update(refund._id, { answer }, { state: 'refunding' });
}

/**
 * Has WeChat Pay carry out a refund that is decided, always with the same number, or asks how it stands. Whoever counts
 * the try has it to themselves for a while; gives false when somebody else has. `now` in ms.
 */
export async function runRefund(refund: Refund, now: number): Promise<boolean> {
  const { _id, tries, nextAt } = refund;
  const counted = { tries: tries + 1, nextAt: now + waitAfter(tries) };
  if (!(await db.refunds.update(_id, counted, { state: 'refunding', tries, nextAt }))) return false;
  const answer = await askOrSend(refund);
  if ('error' in answer) {
    await noteFailure(refund, answer.error, answer.sent, now);
  } else if ((await settleRefund(answer.facts, now)) === 'mismatch') {
    await handOver(refund, { answer: 'MISMATCH', stuck: true, about: 'stuck' }, now);
  }
  return true;
}

/** Sends a refund that has just been decided. Never throws: `sweep` sends what could not be sent. `now` in ms. */
export async function sendAtOnce(refundId: string, now: number): Promise<void> {
  if (!isPaySetUp()) return;
  try {
    const refund = await db.refunds.get(refundId);
    if (refund) await runRefund(refund, now);
  } catch (error) {
    log('warn', 'refund.unsent', { refund: refundId, detail: error instanceof Error ? error.stack : '' });
  }
}

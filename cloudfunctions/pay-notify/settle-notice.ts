import { second } from '../common/kernel/clock';
import { withDeadline } from '../common/kernel/deadline';
import { settlePayment } from '../common/orders/settle-payment';
import { settleRefund } from '../common/refunds/settle-refund';
import type { Notice } from '../common/wechatpay/notice';

/** WeChat Pay waits 5 s for an answer. What is cut off here is done all the same, or again with the next notice. */
const patience = 4 * second;

type Known = Extract<Notice, { kind: 'payment' | 'refund' }>;

/** Takes what a notice says. Throws when it could not be stored in time. `now` in ms. */
export function settleNotice(notice: Known, now: number) {
  const work = notice.kind === 'payment' ? settlePayment(notice.facts, now) : settleRefund(notice.facts, now);
  return withDeadline<Awaited<ReturnType<typeof settlePayment | typeof settleRefund>>>(work, patience);
}

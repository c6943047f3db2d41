import { second } from '../common/kernel/clock';
import { withDeadline } from '../common/kernel/deadline';
import { settlePayment } from '../common/orders/settle-payment';
import type { Notice } from '../common/wechatpay/notice';

/** WeChat Pay waits 5 s for an answer. What is cut off here is done all the same, or again with the next notice. */
const patience = 4 * second;

type Known = Extract<Notice, { kind: 'payment' | 'refund' }>;

/** Takes what a notice says. Throws when it could not be stored in time. `now` in ms. */
export async function settleNotice(notice: Known, now: number) {
  if (notice.kind === 'refund') throw new Error('refunds are asked about by sweep');
  return withDeadline(settlePayment(notice.facts, now), patience);
}

import type { Refund } from '../../../database/collections/refunds';
import type { RefundFacts } from '../wechatpay/types';

/** What of WeChat Pay's word on a refund is not as we asked, by name; none when all is. */
export function refundProblems(
  facts: RefundFacts,
  { _id, paymentId, amount, total, state }: Pick<Refund, '_id' | 'paymentId' | 'amount' | 'total' | 'state'>,
): string[] {
  const sent = state === 'refunding' || state === 'stuck' || state === 'refunded';
  const moves = facts.status === 'SUCCESS' || facts.status === 'PROCESSING';
  const problems = {
    number: facts.outRefundNo !== _id,
    payment: facts.outTradeNo !== paymentId,
    amount: facts.refund !== amount,
    total: facts.total !== total,
    state: moves && !sent,
  };
  return Object.entries(problems).flatMap(([name, wrong]) => (wrong ? [name] : []));
}

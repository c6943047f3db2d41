import { rfc3339 } from '../china-time';
import type { Refund } from '../records/refund';
import type { Keys } from '../signing/keys';

const account = '支付用户零钱';

function successTime({ status, endedAt }: Refund): { success_time?: string } {
  return status === 'SUCCESS' && endedAt !== null ? { success_time: rfc3339(endedAt) } : {};
}

/** A refund as answers tell of it. */
export function refundBody(refund: Refund): Record<string, unknown> {
  return {
    refund_id: refund.refundId,
    out_refund_no: refund._id,
    transaction_id: refund.transactionId,
    out_trade_no: refund.outTradeNo,
    channel: 'ORIGINAL',
    user_received_account: account,
    create_time: rfc3339(refund.createdAt),
    ...successTime(refund),
    status: refund.status,
    funds_account: 'UNSETTLED',
    amount: {
      total: refund.total,
      refund: refund.refund,
      payer_total: refund.total,
      payer_refund: refund.refund,
      settlement_total: refund.total,
      settlement_refund: refund.refund,
      discount_refund: 0,
      currency: 'CNY',
    },
  };
}

/** The same as notices tell it. */
export function refundNotice(refund: Refund, { mchid }: Keys): Record<string, unknown> {
  return {
    mchid,
    out_trade_no: refund.outTradeNo,
    transaction_id: refund.transactionId,
    out_refund_no: refund._id,
    refund_id: refund.refundId,
    refund_status: refund.status,
    ...successTime(refund),
    user_received_account: account,
    amount: {
      total: refund.total,
      refund: refund.refund,
      payer_total: refund.total,
      payer_refund: refund.refund,
    },
  };
}

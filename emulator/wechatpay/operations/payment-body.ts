import { rfc3339 } from '../china-time';
import type { Payment } from '../records/payment';
import type { Keys } from '../signing/keys';

const descriptions: Record<Payment['state'], string> = {
  SUCCESS: '支付成功',
  REFUND: '转入退款',
  NOTPAY: '订单未支付',
  CLOSED: '订单已关闭',
};

/** A payment as WeChat Pay tells of it, in answers and in notices. */
export function paymentBody(payment: Payment, { mchid }: Keys): Record<string, unknown> {
  const base = {
    mchid,
    appid: payment.appid,
    out_trade_no: payment._id,
    trade_type: payment.tradeType,
    trade_state: payment.state,
    trade_state_desc: descriptions[payment.state],
    ...(payment.attach !== null && { attach: payment.attach }),
  };
  if (payment.paidAt === null || payment.openid === null)
    return { ...base, amount: { total: payment.total, currency: 'CNY' } };
  return {
    ...base,
    transaction_id: payment.transactionId,
    bank_type: 'OTHERS',
    success_time: rfc3339(payment.paidAt),
    payer: { openid: payment.openid },
    amount: { total: payment.total, payer_total: payment.total, currency: 'CNY', payer_currency: 'CNY' },
  };
}

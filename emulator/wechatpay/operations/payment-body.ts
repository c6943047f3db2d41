import { rfc3339 } from '../china-time';
import type { Payment } from '../records/payment';
import type { Keys } from '../signing/keys';

const descriptions: Record<Payment['state'], string> = {
  SUCCESS: '支付成功',
  REFUND: '转入退款',
  NOTPAY: '订单未支付',
  CLOSED: '订单已关闭',
};

/** The state at `now` (ms): an order that nobody paid in time is closed. */
export function stateOf({ state, expiresAt }: Payment, now: number): Payment['state'] {
  return state === 'NOTPAY' && now >= expiresAt ? 'CLOSED' : state;
}

/** A payment as WeChat Pay tells of it, in answers and in notices. */
export function paymentBody(payment: Payment, { mchid }: Keys, now: number): Record<string, unknown> {
  const state = stateOf(payment, now);
  const base = {
    mchid,
    appid: payment.appid,
    out_trade_no: payment._id,
    trade_type: payment.tradeType,
    trade_state: state,
    trade_state_desc: descriptions[state],
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

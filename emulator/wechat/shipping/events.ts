import type { PushEvent } from '../pushes';
import type { PaidPayment } from './payments';
import { settlesAt, type ShippingState } from './state';

const seconds = (ms: number) => Math.floor(ms / 1000);

const about = ({ transactionId, mchid, outTradeNo, openid, paidAt }: PaidPayment, now: number) => ({
  ToUserName: 'gh_0123456789ab',
  FromUserName: openid,
  CreateTime: seconds(now),
  MsgType: 'event',
  transaction_id: transactionId,
  merchant_id: mchid,
  sub_merchant_id: '',
  merchant_trade_no: outTradeNo,
  pay_time: seconds(paidAt),
});

/** `trade_manage_remind_shipping`: nothing was reported for 48 hours. `now` in ms. */
export function remindShipping(payment: PaidPayment, now: number): PushEvent {
  return {
    ...about(payment, now),
    Event: 'trade_manage_remind_shipping',
    msg: '订单超过48小时未发货，请及时发货',
  };
}

/**
 * `trade_manage_order_settlement`: a payment was shipped and will be settled, or was settled.
 * https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/order-shipping/order-shipping.html
 */
export function orderSettlement(
  payment: PaidPayment,
  { shipping, received }: ShippingState,
  now: number,
): PushEvent {
  const settled = received && {
    confirm_receive_method: received.by === 'time' ? 1 : 2,
    confirm_receive_time: seconds(received.at),
    settlement_time: seconds(received.at),
  };
  return {
    ...about(payment, now),
    Event: 'trade_manage_order_settlement',
    shipped_time: seconds(shipping?.shippedAt ?? 0),
    estimated_settlement_time: seconds(received?.at ?? (shipping && settlesAt(shipping)) ?? 0),
    ...settled,
  };
}

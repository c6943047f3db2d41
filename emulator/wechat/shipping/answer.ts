import type { PaidPayment } from './payments';
import { orderState, type Parcel, type Shipping, type ShippingState } from './state';

const seconds = (ms: number) => Math.floor(ms / 1000);

function parcelAnswer({ trackingNo, company, item, contact, uploadedAt }: Parcel): Record<string, unknown> {
  return {
    tracking_no: trackingNo,
    express_company: company,
    goods_desc: item,
    upload_time: seconds(uploadedAt),
    contact,
  };
}

function shippingAnswer(shipping: Shipping | null): Record<string, unknown> {
  if (!shipping) return {};
  return {
    delivery_mode: shipping.deliveryMode,
    logistics_type: shipping.logisticsType,
    finish_shipping: shipping.shippedAt !== null,
    finish_shipping_count: shipping.finishCount,
    shipping_list: shipping.parcels.map(parcelAnswer),
  };
}

/** A payment as `getOrder` and `getOrderList` give it. */
export function orderAnswer(payment: PaidPayment, state: ShippingState): Record<string, unknown> {
  return {
    transaction_id: payment.transactionId,
    merchant_trade_no: payment.outTradeNo,
    merchant_id: payment.mchid,
    sub_merchant_id: '',
    description: payment.description,
    paid_amount: payment.amount,
    openid: payment.openid,
    trade_create_time: seconds(payment.createdAt),
    pay_time: seconds(payment.paidAt),
    order_state: orderState(payment, state),
    in_complaint: false,
    shipping: shippingAnswer(state.shipping),
  };
}

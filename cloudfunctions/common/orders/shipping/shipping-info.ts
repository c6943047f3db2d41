import type { Order } from '../../../../database/collections/orders';
import type { Payment } from '../../../../database/collections/payments';
import { hour } from '../../kernel/clock';
import { logisticsType } from '../deliveries';

/** By WeChat Pay's number. */
const byTransaction = 2;
/** All in one parcel. */
const unified = 1;
/** Characters. */
const itemLimit = 120;

/** RFC 3339 with milliseconds, in China's time. */
function chinaTime(ms: number): string {
  return new Date(ms + 8 * hour).toISOString().replace('Z', '+08:00');
}

/** A phone number of which only the last four digits are left, as WeChat wants it. */
const masked = (phone: string) => `****${phone.slice(-4)}`;

/**
 * What `uploadShippingInfo` takes, of an order whose address is open. `now` in ms.
 * https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/order-shipping/order-shipping.html
 */
export function shippingInfo(
  { goods, quantity, delivery, shipment, address }: Order,
  { transactionId, openid }: { transactionId: string; openid: string },
  now: number,
): Record<string, unknown> {
  const item = Array.from(`${goods.title} ×${quantity}`).slice(0, itemLimit).join('');
  const parcel = delivery === 'express' && shipment;
  return {
    order_key: { order_number_type: byTransaction, transaction_id: transactionId },
    logistics_type: logisticsType[delivery],
    delivery_mode: unified,
    shipping_list: [
      {
        item_desc: item,
        ...(parcel && { tracking_no: parcel.trackingNo, express_company: parcel.company }),
        ...(parcel && address && { contact: { receiver_contact: masked(address.phone) } }),
      },
    ],
    upload_time: chinaTime(now),
    payer: { openid },
  };
}

/** What is read of a payment to report its order; null for one that was not made inside WeChat, which has no report. */
export function reportable({
  transactionId,
  openid,
}: Pick<Payment, 'transactionId' | 'openid'>): { transactionId: string; openid: string } | null {
  return transactionId !== null && openid !== null ? { transactionId, openid } : null;
}

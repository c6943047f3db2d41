import { stableId } from '../kernel/ids';

/** The order that a buyer's request makes, however often it is sent. */
export const orderId = (buyerId: string, key: string) => stableId('o', buyerId, key);

/** The `out_trade_no` of an attempt to pay. */
export const paymentId = (order: string, attempt: number) => `${order}_${attempt}`;

/** The `out_refund_no` of the n-th refund of an order. */
export const refundId = (order: string, n: number) => `${order}_r${n}`;

/** The `out_refund_no` for a payment that nothing can be delivered for. */
export const surplusId = (payment: string) => `${payment}_s`;

/** The `out_order_no` of the n-th request to share. */
export const shareId = (order: string, n: number) => `${order}_p${n}`;

/** The `out_order_no` of releasing what is left to the merchant. */
export const unfreezeId = (order: string) => `${order}_u`;

/** The `out_return_no` of the n-th time a commission is taken back. */
export const returnId = (order: string, n: number) => `${order}_b${n}`;

/** The order that one of these numbers belongs to; null for a number that is none of ours. */
export function orderOfNumber(number: string): string | null {
  return /^(o_[0-9a-f]{24})_[0-9a-z_]{1,12}$/.exec(number)?.[1] ?? null;
}

import type { PaidPayment } from './payments';

/** By express, in the city, nothing to carry, or fetched by the buyer. */
export type LogisticsType = 1 | 2 | 3 | 4;
export const byExpress = 1;
/** One parcel for all, or several. */
export type DeliveryMode = 1 | 2;
export const unified = 1;

export interface Parcel {
  trackingNo: string;
  company: string;
  item: string;
  contact: { consignor_contact?: string | undefined; receiver_contact?: string | undefined };
  /** ms */
  uploadedAt: number;
}

/** What a merchant last reported of a payment. */
export interface Shipping {
  logisticsType: LogisticsType;
  deliveryMode: DeliveryMode;
  parcels: Parcel[];
  /** ms, as the merchant says: tells which report is newer. */
  uploadTime: number;
  /** ms; when the last of it was on its way; null until then. */
  shippedAt: number | null;
  /** How often all of it was reported to be on its way. */
  finishCount: number;
  /** Whether the one change that is allowed was made. */
  changed: boolean;
}

/** How a payment stands in shipping management. `_id` is the transaction id. */
export interface ShippingState {
  _id: string;
  shipping: Shipping | null;
  /** Whether the merchant was told that it has not shipped for 48 hours. */
  reminded: boolean;
  /** Whether the buyer was asked to confirm. */
  askedToConfirm: boolean;
  /** By the buyer, or by time; the money is settled with it. */
  received: { at: number; by: 'buyer' | 'time' } | null;
}

/** Of a payment that nothing is known of yet. */
export const unshipped = (transactionId: string): ShippingState => ({
  _id: transactionId,
  shipping: null,
  reminded: false,
  askedToConfirm: false,
  received: null,
});

/** 1 awaits shipment, 2 shipped, 4 done, 5 refunded. 3 and 6 last no time here: a confirmed payment is settled at once. */
export type OrderState = 1 | 2 | 4 | 5;

export function orderState({ amount, refunded }: PaidPayment, state: ShippingState): OrderState {
  if (refunded >= amount) return 5;
  if (state.received) return 4;
  return state.shipping?.shippedAt ? 2 : 1;
}

const day = 86_400_000;

/** When a shipped payment is settled if the buyer says nothing: after ten days by express, else after two. ms */
export function settlesAt({ logisticsType, shippedAt }: Shipping): number | null {
  return shippedAt === null ? null : shippedAt + (logisticsType === byExpress ? 10 : 2) * day;
}

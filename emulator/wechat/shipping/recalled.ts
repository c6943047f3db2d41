import {
  settlesAt,
  type LogisticsType,
  type Shipping,
  type ShippingState,
  unified,
  unshipped,
} from './state';

/** What was handed over before. */
export interface Handover {
  logisticsType: LogisticsType;
  item: string;
  /** Empty unless by express. */
  company: string;
  trackingNo: string;
  /** ms */
  at: number;
}

/**
 * How a payment stands by `now` (ms) that nobody confirmed; without a handover, of one the merchant was reminded to
 * hand over.
 */
export function recalled(transactionId: string, handover: Handover | null, now: number): ShippingState {
  const state = unshipped(transactionId);
  if (!handover) return { ...state, reminded: true };
  const { logisticsType, item, company, trackingNo, at } = handover;
  const shipping: Shipping = {
    logisticsType,
    deliveryMode: unified,
    parcels: [{ trackingNo, company, item, contact: {}, uploadedAt: at }],
    uploadTime: at,
    shippedAt: at,
    finishCount: 1,
    changed: false,
  };
  const settled = settlesAt(shipping);
  const received = settled !== null && settled <= now ? { at: settled, by: 'time' as const } : null;
  return { ...state, shipping, received };
}

import { collection } from '../define';
import type { PostKind } from './posts';

/**
 * `created`: holds its stock, nothing asked of WeChat Pay yet. `paying`: a payment was begun. `paid`: to be handed over.
 * `shipped`: on its way, or handed over. `completed`: received, or nobody said otherwise in time. `cancelled`: by the
 * buyer, unpaid. `expired`: not paid in time. `refunded`: all of it was paid back.
 */
export type OrderState =
  'created' | 'paying' | 'paid' | 'shipped' | 'completed' | 'cancelled' | 'expired' | 'refunded';

/** How goods reach the buyer. Services and virtual goods are handed over at once. */
export type Delivery = 'express' | 'city' | 'pickup' | 'service' | 'virtual';

/** Who took a step. `wechat`: WeChat or WeChat Pay said so. `system`: time, or a rule. */
export type OrderActor = 'buyer' | 'seller' | 'support' | 'system' | 'wechat';

export type OrderStep =
  | 'create'
  | 'prepay'
  | 'pay'
  | 'ship'
  | 'confirm'
  | 'cancel'
  | 'expire'
  | 'refund-request'
  | 'refund-withdraw'
  | 'refund-refuse'
  | 'refund-approve'
  | 'refund-pay'
  | 'refund-whole';

/** One thing that happened to an order, in the order it happened. */
export interface OrderEvent {
  step: OrderStep;
  by: OrderActor;
  /** ms */
  at: number;
  /** Of a refund: its id, and how much (fen). */
  refundId?: string;
  amount?: number;
}

/** Where express and city deliveries go, as the buyer wrote it. */
export interface Address {
  name: string;
  /** E.164; in what is stored sealed (`kernel/seal`). */
  phone: string;
  region: string;
  detail: string;
}

export interface Shipment {
  /** WeChat's code of an express company; empty unless by express. */
  company: string;
  /** Empty unless by express. */
  trackingNo: string;
  /** ms */
  at: number;
}

/** A text of one party that the other may read only when its check passed. */
export interface CheckedText {
  text: string;
  passed: boolean;
}

/** What the order was made of, frozen when it was made. */
export interface OrderedGoods {
  postId: string;
  title: string;
  kind: PostKind;
  /** fen, of one */
  price: number;
  /** The first approved picture. */
  image: string | null;
}

/** Whether WeChat was told that the goods were handed over, where it wants to know. */
export interface ShippingReport {
  state: 'due' | 'done' | 'not-needed' | 'failed';
  /** ms; when to try (again). */
  nextAt: number | null;
  tries: number;
  /** WeChat's code, of the last try that failed. */
  errCode: number | null;
}

/** `_id` is made of the buyer and their key, so that a repeated request makes one order. */
export interface Order {
  _id: string;
  buyerId: string;
  sellerId: string;
  goods: OrderedGoods;
  quantity: number;
  /** fen; price × quantity. */
  amount: number;
  delivery: Delivery;
  address: Address | null;
  note: CheckedText | null;
  state: OrderState;
  /** Who brought the buyer; the part of what is not refunded that is theirs, and the most of it that may be shared, in basis points. */
  commission: { agentId: string; rate: number; cap: number } | null;
  /** Counts payments begun; the id of the last is `<_id>_<attempts>`. */
  attempts: number;
  /** The payment that paid it. */
  paymentId: string | null;
  /** ms */
  paidAt: number | null;
  /** fen; refunds that were asked for or are under way. */
  refunding: number;
  /** fen; paid back. */
  refunded: number;
  /** The refund that is not settled yet; one at a time. */
  openRefundId: string | null;
  /** Counts refunds. */
  refunds: number;
  shipment: Shipment | null;
  shippingReport: ShippingReport | null;
  timeline: OrderEvent[];
  /** ms */
  createdAt: number;
  /** ms; unpaid orders are closed then. */
  payUntil: number;
  /** ms; shipped orders complete by themselves then. */
  confirmBy: number | null;
  /** ms */
  completedAt: number | null;
  /** ms */
  updatedAt: number;
}

export const orders = collection<Order>('orders', {
  replicated: true,
  indexes: [
    { name: 'buyer', keys: { buyerId: 1, createdAt: -1, _id: -1 } },
    { name: 'seller', keys: { sellerId: 1, createdAt: -1, _id: -1 } },
    { name: 'buyer_state', keys: { buyerId: 1, state: 1, createdAt: -1, _id: -1 } },
    { name: 'seller_state', keys: { sellerId: 1, state: 1, createdAt: -1, _id: -1 } },
    { name: 'state_created', keys: { state: 1, createdAt: -1, _id: -1 } },
    { name: 'state_payUntil', keys: { state: 1, payUntil: 1, _id: 1 } },
    { name: 'state_confirmBy', keys: { state: 1, confirmBy: 1, _id: 1 } },
    { name: 'created', keys: { createdAt: -1, _id: -1 } },
    { name: 'shippingReport', keys: { 'shippingReport.state': 1, 'shippingReport.nextAt': 1 } },
    { name: 'open_refund', keys: { openRefundId: 1 } },
  ],
});

import type {
  Address,
  Delivery,
  OrderActor,
  OrderState,
  OrderStep,
  Shipment,
} from '../../../database/collections/orders';
import type { PostKind } from '../../../database/collections/posts';
import type { RefundCause, RefundReason, RefundState } from '../../../database/collections/refunds';
import type { PersonView } from '../posts/views';

/** What the caller can do next with an order. */
export type OrderAct =
  'pay' | 'cancel' | 'ship' | 'confirm' | 'refund-request' | 'refund-withdraw' | 'refund-decide' | 'report';

/** Where amounts are null, the platform may not show what virtual goods cost. */
export interface OrderCard {
  orderId: string;
  side: 'buyer' | 'seller' | 'operator';
  state: OrderState;
  /** Of the refund that is open, or of the last one. */
  refundState: RefundState | null;
  title: string;
  image: string | null;
  kind: PostKind;
  quantity: number;
  /** fen */
  amount: number | null;
  /** fen */
  refunded: number | null;
  buyer: PersonView;
  seller: PersonView;
  acts: OrderAct[];
  /** ms */
  createdAt: number;
}

export interface RefundView {
  refundId: string;
  orderId: string;
  cause: RefundCause;
  state: RefundState;
  /** fen */
  amount: number | null;
  reason: RefundReason;
  /** Null when the other party may not read it (yet). */
  text: string | null;
  images: string[];
  reply: string | null;
  decidedBy: 'seller' | 'support' | 'system' | null;
  restock: boolean;
  /** ms */
  createdAt: number;
  /** ms; until then the seller can answer. */
  dueAt: number;
  /** ms */
  refundedAt: number | null;
}

/** One line of the time line. */
export interface OrderEventView {
  step: OrderStep;
  by: OrderActor;
  /** ms */
  at: number;
  /** fen */
  amount: number | null;
}

/** An order on its own page. */
export interface OrderView extends OrderCard {
  postId: string;
  /** fen; of one. */
  price: number | null;
  delivery: Delivery;
  /** For the buyer, and for the seller and support from when it is paid. */
  address: Address | null;
  /** For pick-up. */
  pickupPlace: string;
  /** The other party's phone number, for those who trade, from when it is paid until no refund can be asked for. */
  contact: string | null;
  note: string | null;
  shipment: Shipment | null;
  /** fen; what may still be asked back. */
  refundable: number | null;
  timeline: OrderEventView[];
  refunds: RefundView[];
  /** ms; for an unpaid order. */
  payUntil: number | null;
  /** ms; when it counts as received. */
  confirmBy: number | null;
  /** ms; until when a refund may be asked for; null when there is no end yet. */
  refundUntil: number | null;
}

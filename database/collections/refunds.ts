import { collection } from '../define';
import type { CheckedText } from './orders';

/**
 * `requested`: waits for the seller or support. `refunding`: decided, WeChat Pay is asked until it has an answer.
 * `stuck`: WeChat Pay could not carry it out; an operator has to look. `refunded`: the money is back. `refused`,
 * `withdrawn`: nothing is paid back.
 */
export type RefundState = 'requested' | 'refunding' | 'stuck' | 'refunded' | 'refused' | 'withdrawn';

/** `buyer`: they asked. `surplus`: paid for an order that had ended, or twice. `support`: an operator's own decision. */
export type RefundCause = 'buyer' | 'surplus' | 'support';

export const refundReasons = [
  'not-received',
  'not-as-described',
  'damaged',
  'no-longer-wanted',
  'agreed',
  'other',
] as const;
export type RefundReason = (typeof refundReasons)[number];

/** `_id` is the `out_refund_no`: `<orderId>_r<n>`, or `<paymentId>_s` for a surplus. The same whenever it is retried. */
export interface Refund {
  _id: string;
  orderId: string;
  /** The payment that is paid back, wholly or in part. */
  paymentId: string;
  buyerId: string;
  sellerId: string;
  cause: RefundCause;
  state: RefundState;
  /** fen; what was asked for, then what was granted. */
  amount: number;
  /** fen; of the payment. */
  total: number;
  reason: RefundReason;
  text: CheckedText;
  /** File ids. */
  images: string[];
  /** What the seller or support wrote. */
  reply: CheckedText | null;
  decidedBy: { role: 'seller' | 'support' | 'system'; id: string | null } | null;
  /** Whether what was bought goes back on sale. */
  restock: boolean;
  /** WeChat Pay's number for it. */
  wechatRefundId: string | null;
  /** What WeChat Pay last said of it, such as `PROCESSING`, `ABNORMAL` or an error's code. */
  answer: string | null;
  /** ms; when `sweep` sends it or asks about it (again); null when there is nothing to do. */
  nextAt: number | null;
  tries: number;
  /** ms */
  createdAt: number;
  /** ms; when an answer of the seller is due, after which support decides. */
  dueAt: number;
  /** ms */
  decidedAt: number | null;
  /** ms; as WeChat Pay says. */
  refundedAt: number | null;
}

export const refunds = collection<Refund>('refunds', {
  replicated: true,
  indexes: [
    { name: 'order', keys: { orderId: 1, createdAt: -1 } },
    { name: 'next', keys: { state: 1, nextAt: 1 } },
    { name: 'state_created', keys: { state: 1, createdAt: 1, _id: 1 } },
    { name: 'refunded', keys: { refundedAt: 1, _id: 1 } },
    { name: 'buyer', keys: { buyerId: 1, _id: 1 } },
    { name: 'seller', keys: { sellerId: 1, _id: 1 } },
    { name: 'wechat', keys: { wechatRefundId: 1 } },
  ],
});

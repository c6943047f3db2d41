/**
 * Where money can be: `outside` (buyers and banks; below zero by what came in), `available`, `frozen:<transaction_id>`,
 * `sharing:<out_order_no>` (held back until it is shared) or `receiver:<type>:<account>`.
 */
export type AccountName =
  'outside' | 'available' | `frozen:${string}` | `sharing:${string}` | `receiver:${string}`;

/** How much is there; `_id` is an `AccountName`. */
export interface Account {
  _id: string;
  /** fen */
  balance: number;
}

/** What moved money. */
export type Business =
  | 'payment'
  | 'refund'
  | 'refund-closed'
  | 'share-hold'
  | 'share'
  | 'share-closed'
  | 'return'
  | 'unfreeze'
  | 'top-up'
  | 'withdrawal';

/** Money that moved from one account to another; `_id` counts up. Never changed. */
export interface Entry {
  _id: string;
  /** ms */
  at: number;
  business: Business;
  from: AccountName;
  to: AccountName;
  /** fen, above 0 */
  amount: number;
  /** What it was for: out_trade_no, out_refund_no, out_order_no, out_return_no. */
  number: string;
  /** WeChat Pay's number of the same. */
  wechatNumber: string;
  /** The payment it goes back to; empty for money the merchant moves by itself. */
  transactionId: string;
  /** fen; what the merchant holds afterwards, frozen money included. */
  balance: number;
}

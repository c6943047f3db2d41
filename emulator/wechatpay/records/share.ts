export type ReceiverType = 'MERCHANT_ID' | 'PERSONAL_OPENID';

/** Somebody the merchant may share with; `_id` is `<type>:<account>`. */
export interface Receiver {
  _id: string;
  type: ReceiverType;
  account: string;
  /** In clear; null: none given. */
  name: string | null;
  relation: string;
  appid: string;
  /** ms */
  addedAt: number;
}

/** What one receiver of a request gets. */
export interface SharePart {
  type: ReceiverType;
  account: string;
  /** fen */
  amount: number;
  description: string;
  result: 'PENDING' | 'SUCCESS' | 'CLOSED';
  failReason: string | null;
  detailId: string;
  /** ms; null while PENDING. */
  finishedAt: number | null;
}

/** A request to share, or to unfreeze what is left (then with no receivers); `_id` is its out_order_no. */
export interface Share {
  _id: string;
  orderId: string;
  transactionId: string;
  kind: 'share' | 'unfreeze';
  /** The request as one text: a repetition must say the same. */
  request: string;
  state: 'PROCESSING' | 'FINISHED';
  receivers: SharePart[];
  /** ms */
  createdAt: number;
  /** ms; when it is carried out by itself. */
  settlesAt: number;
}

/** A share taken back; `_id` is its out_return_no. */
export interface ShareReturn {
  _id: string;
  returnId: string;
  orderId: string;
  outOrderNo: string;
  transactionId: string;
  mchid: string;
  /** fen */
  amount: number;
  description: string;
  result: 'PROCESSING' | 'SUCCESS' | 'FAILED';
  failReason: string | null;
  /** ms */
  createdAt: number;
  /** ms; when it is carried out by itself. */
  settlesAt: number;
  /** ms */
  finishedAt: number | null;
}

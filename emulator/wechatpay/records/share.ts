export const receiverTypes = ['MERCHANT_ID', 'PERSONAL_OPENID'] as const;
export type ReceiverType = (typeof receiverTypes)[number];

/** Why a receiver gets nothing. */
export const shareFailures = [
  'ACCOUNT_ABNORMAL',
  'NO_RELATION',
  'RECEIVER_HIGH_RISK',
  'RECEIVER_REAL_NAME_NOT_VERIFIED',
  'NO_AUTH',
  'RECEIVER_RECEIPT_LIMIT',
  'PAYER_ACCOUNT_ABNORMAL',
  'INVALID_REQUEST',
] as const;
export type ShareFailure = (typeof shareFailures)[number];

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
  /** Why shares to it are closed; null: they reach it. */
  failing: ShareFailure | null;
}

/** What one receiver of a request gets. */
export interface SharePart {
  type: ReceiverType;
  account: string;
  /** fen */
  amount: number;
  description: string;
  result: 'PENDING' | 'SUCCESS' | 'CLOSED';
  failReason: ShareFailure | null;
  detailId: string;
  /** ms; null while PENDING. */
  finishedAt: number | null;
}

/** A request to share, or to release what is left (then to the merchant itself); `_id` is its out_order_no. */
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

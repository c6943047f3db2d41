/** A refund; `_id` is its out_refund_no. */
export interface Refund {
  _id: string;
  refundId: string;
  outTradeNo: string;
  transactionId: string;
  /** fen; of this refund. */
  refund: number;
  /** fen; of the payment. */
  total: number;
  reason: string | null;
  notifyUrl: string | null;
  status: 'PROCESSING' | 'SUCCESS' | 'CLOSED' | 'ABNORMAL';
  /** ms */
  createdAt: number;
  /** ms; when it turns from PROCESSING to SUCCESS by itself. */
  settlesAt: number;
  /** ms; null while PROCESSING. */
  endedAt: number | null;
}

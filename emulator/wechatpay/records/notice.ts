export type NoticeEvent = 'TRANSACTION.SUCCESS' | 'REFUND.SUCCESS' | 'REFUND.ABNORMAL' | 'REFUND.CLOSED';

/** One try to deliver a notice. */
export interface NoticeAttempt {
  /** ms */
  at: number;
  /** HTTP; 0 without an answer. */
  status: number;
}

/** A notice to the merchant; `_id` is the notice's id, the same at every attempt. */
export interface Notice {
  _id: string;
  event: NoticeEvent;
  /** `original_type` */
  type: 'transaction' | 'refund';
  /** What it is about: out_trade_no or out_refund_no. */
  about: string;
  url: string;
  summary: string;
  /** What is sealed: JSON. */
  plain: string;
  /** ms */
  createdAt: number;
  attempts: NoticeAttempt[];
  /** ms, when it is sent next; null when it was taken, lost, or tried too often. */
  dueAt: number | null;
  outcome: 'pending' | 'taken' | 'lost' | 'given-up';
}

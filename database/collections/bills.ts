import { collection } from '../define';

/** A day's bill of WeChat Pay, compared. `_id` is the day in China, such as `2026-11-20`. */
export interface Bill {
  _id: string;
  /** Payments and refunds in WeChat Pay's bill. */
  payments: number;
  refunds: number;
  /** fen */
  paid: number;
  /** fen */
  refunded: number;
  differences: number;
  /** ms */
  comparedAt: number;
}

export const bills = collection<Bill>('bills', { replicated: true });

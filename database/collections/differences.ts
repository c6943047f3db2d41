import { collection } from '../define';

/** `theirs-only`: WeChat Pay has it, we do not. `ours-only`: the other way round. `amount`: both, but not the same. */
export type DifferenceKind = 'theirs-only' | 'ours-only' | 'amount';

/** Something that a bill of WeChat Pay and our orders do not agree on. `_id` is made of the day, the subject and its number. */
export interface Difference {
  _id: string;
  /** In China, such as `2026-11-20`. */
  day: string;
  about: 'payment' | 'refund' | 'share';
  kind: DifferenceKind;
  /** `out_trade_no`, `out_refund_no` or `out_order_no`. */
  number: string;
  orderId: string | null;
  /** fen; null where there is none. */
  ours: number | null;
  /** fen */
  theirs: number | null;
  state: 'open' | 'settled';
  /** What an operator wrote when it was settled. */
  note: string;
  settledBy: string | null;
  /** ms */
  createdAt: number;
  /** ms */
  settledAt: number | null;
}

export const differences = collection<Difference>('differences', {
  replicated: true,
  indexes: [{ name: 'state_created', keys: { state: 1, createdAt: -1, _id: -1 } }],
});

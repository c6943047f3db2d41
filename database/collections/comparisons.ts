import { collection } from '../define';

/** One comparison of both environments, as the one that made it saw it. `_id` is its run. */
export interface Comparison {
  _id: string;
  /** ms */
  startedAt: number;
  endedAt: number;
  /** Documents compared, of both sides together counted once. */
  documents: number;
  /** Documents that differed, that the other side did not have, and that only the other side had. */
  changed: number;
  missing: number;
  extra: number;
  /** False when so much was changed or extra that none of that was repaired: one environment must have been set back. */
  repaired: boolean;
  /** The first of them. */
  examples: { collection: string; id: string; kind: 'changed' | 'missing' | 'extra' }[];
}

export const comparisons = collection<Comparison>('comparisons', {
  replicated: false,
  indexes: [{ name: 'ended', keys: { endedAt: -1 } }],
});

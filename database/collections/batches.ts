import { collection } from '../define';

/** What a batch was made of, kept from before it is sent until long after it was confirmed. */
export interface Batch {
  /** Of its number and digest: a number that is sent with other contents is another document. */
  _id: string;
  number: number;
  /** Of the batch before it, on which it builds; null for the first. */
  previous: string | null;
  /** Of `previous` and what was shipped. */
  digest: string;
  entries: {
    collection: string;
    id: string;
    /** The `_change` it was read with. */
    change: string;
    /** Whether it was shipped as removed. */
    removed: boolean;
  }[];
  /** ms */
  at: number;
  /** ms; null until the other environment confirmed it. */
  ackedAt: number | null;
}

export const batches = collection<Batch>('batches', {
  replicated: false,
  indexes: [
    { name: 'number', keys: { number: 1 } },
    { name: 'at', keys: { at: 1 } },
  ],
});

import { collection } from '../define';
import type { Subject } from './subjects';
import type { CheckState } from './users';

/** What WeChat's check said of a picture; `failed`: it could not be made. */
export interface PictureResult {
  suggest: 'pass' | 'review' | 'risky' | 'failed';
  /** WeChat's. */
  label: number | null;
  /** ms */
  at: number;
}

/** A picture that others are to see. Posts and profiles carry its state too, so that lists need not look here. */
export interface Picture {
  _id: string;
  fileID: string;
  userId: string;
  state: CheckState;
  /** Where it is used: posts, profiles, and orders with their refunds. */
  uses: Subject[];
  /** WeChat's numbers for where it is shown (1 profile, 3 post). */
  scene: 1 | 3;
  /** The trace ids of the checks asked for, oldest first. */
  traces: string[];
  result: PictureResult | null;
  /** Who decided last; null while nobody has. An operator's word stands against a later one of a check. */
  decidedBy: 'check' | 'likeness' | 'operator' | null;
  /** Difference hash, 16 hexadecimal digits; null until made, empty when the file cannot be read. */
  hash: string | null;
  /** Parts of the hash, by which like pictures are found. */
  bands: string[];
  /** How often somebody began to look at the file; one that nobody comes back from is not tried for ever. */
  looks: number;
  /** ms; when `sweep` has to look at it; null when it need not. */
  nextAt: number | null;
  /** ms */
  createdAt: number;
}

export const pictures = collection<Picture>('pictures', {
  replicated: true,
  indexes: [
    { name: 'traces', keys: { traces: 1 } },
    { name: 'bands', keys: { bands: 1 } },
    { name: 'user', keys: { userId: 1 } },
    { name: 'next', keys: { nextAt: 1 } },
  ],
});

import { collection } from '../define';

/** The look of a picture that was removed, to recognise it by. `_id` is the decision's and the picture's. */
export interface RemovedPicture {
  _id: string;
  /** The file, until its hash is made. */
  fileID: string | null;
  /** Difference hash, 16 hexadecimal digits; null until made, empty when the file cannot be read. */
  hash: string | null;
  /** Parts of the hash, by which like pictures are found. */
  bands: string[];
  rule: string | null;
  decisionId: string;
  /** False when the decision was taken back. Turned off instead of removed, so that a change is seen. */
  enabled: boolean;
  /** ms */
  updatedAt: number;
}

export const removedPictures = collection<RemovedPicture>('removed_pictures', {
  replicated: true,
  indexes: [
    { name: 'updated', keys: { updatedAt: -1 } },
    { name: 'hash', keys: { hash: 1, updatedAt: 1 } },
    { name: 'bands', keys: { bands: 1 } },
    { name: 'decision', keys: { decisionId: 1 } },
  ],
});

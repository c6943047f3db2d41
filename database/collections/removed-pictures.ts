import { collection } from '../define';

/** The look of a picture that was removed, to recognise it by. `_id` is the decision's and the picture's. */
export interface RemovedPicture {
  _id: string;
  /** Difference hash, 16 hexadecimal digits. */
  hash: string;
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
    { name: 'decision', keys: { decisionId: 1 } },
  ],
});

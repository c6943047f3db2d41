import { collection } from '../define';

/**
 * A file that a person has used in something. Kept after the file is out of use, so that it can be deleted when the
 * person goes: cloud storage cannot list files to a function.
 */
export interface Upload {
  _id: string;
  userId: string;
  fileID: string;
  /** ms */
  createdAt: number;
}

export const uploads = collection<Upload>('uploads', {
  replicated: true,
  indexes: [{ name: 'userId', keys: { userId: 1 } }],
});

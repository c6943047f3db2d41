import { collection } from '../define';

/** A file that something shipped refers to. `_id` is made of its path. */
export interface FileCopy {
  _id: string;
  /** In cloud storage, the same in both environments. */
  path: string;
  /** `gone`: it is not in storage any more. `failed`: given up, after many tries. */
  state: 'due' | 'copied' | 'gone' | 'failed';
  /** Of its bytes; null until read. */
  sha256: string | null;
  tries: number;
  /** ms; when it is tried (again). */
  nextAt: number | null;
  /** ms */
  createdAt: number;
  /** ms */
  copiedAt: number | null;
}

export const fileCopies = collection<FileCopy>('file_copies', {
  replicated: false,
  indexes: [{ name: 'next', keys: { state: 1, nextAt: 1 } }],
});

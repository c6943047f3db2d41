import { collection } from '../define';

/** A file that something shipped refers to, or that came from the other environment. `_id` is made of its path. */
export interface FileCopy {
  _id: string;
  /** In cloud storage, the same in both environments; empty once nobody has to know it. */
  path: string;
  /**
   * `gone`: it is not in storage any more. `failed`: given up, after many tries. `removed`: taken away here, because
   * whoever had put it there is gone; it must not come back.
   */
  state: 'due' | 'copied' | 'gone' | 'failed' | 'removed';
  /** Of its bytes, and how many; null until read. */
  sha256: string | null;
  bytes: number | null;
  /** Why the last try failed; null when it did not. */
  error: string | null;
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

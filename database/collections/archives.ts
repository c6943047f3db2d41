import { collection } from '../define';

/** A file of an archive: documents of one collection as JSON Lines, gzip, encrypted with age. */
export interface ArchivePart {
  collection: string;
  fileID: string;
  path: string;
  documents: number;
  /** Of the file as stored. */
  bytes: number;
  sha256: string;
}

/** A nightly archive of everything. `_id` is the day in China, such as `2026-11-20`. */
export interface Archive {
  _id: string;
  state: 'writing' | 'complete' | 'failed';
  /** The age recipient it is encrypted to. */
  recipient: string;
  parts: ArchivePart[];
  documents: number;
  bytes: number;
  /** What it is kept for. */
  keptAs: ('daily' | 'weekly' | 'monthly')[];
  /** ms */
  startedAt: number;
  endedAt: number | null;
}

export const archives = collection<Archive>('archives', { replicated: false });

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
  /** Of all documents of the collection, from the first to the last of this part. */
  digest: string;
}

/** A nightly archive of everything. `_id` is the day in China, such as `2026-11-20`. */
export interface Archive {
  _id: string;
  state: 'writing' | 'complete' | 'failed';
  /** The age recipient it is encrypted to; empty when what was set up is none. */
  recipient: string;
  parts: ArchivePart[];
  /** The file that says what belongs to it; null until it is complete. */
  manifest: { fileID: string; path: string } | null;
  documents: number;
  bytes: number;
  /** What it is kept for. */
  keptAs: ('daily' | 'weekly' | 'monthly')[];
  /** ms */
  startedAt: number;
  endedAt: number | null;
}

export const archives = collection<Archive>('archives', { replicated: false });

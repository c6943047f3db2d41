import type { Marked } from '../../kernel/database';
import type { BatchEntry } from '../link/messages';
import { toShipped } from '../shipped';

/** Something to ship, and the mark it was read with. */
export interface Due {
  entry: BatchEntry;
  change: string;
  /** Of the entry as JSON. */
  bytes: number;
}

function due(entry: BatchEntry, change: string): Due {
  return { entry, change, bytes: Buffer.byteLength(JSON.stringify(entry)) };
}

/** A document of `environment`. */
export function dueDocument(collection: string, stored: Marked, environment: string): Due {
  const document = toShipped(stored, environment);
  return due({ collection, id: stored._id, document }, stored._change);
}

export function dueRemoval({ collection, id, _change }: { collection: string; id: string; _change: string }) {
  return due({ collection, id, document: null }, _change);
}

/** The same for the same document. */
export function keyOf({ collection, id }: Pick<BatchEntry, 'collection' | 'id'>): string {
  return `${collection}:${id}`;
}

/** The oldest first. */
export function inOrder(all: readonly Due[]): Due[] {
  return [...all].sort((a, b) => (a.change < b.change ? -1 : a.change > b.change ? 1 : 0));
}

/** As many from the front as fit; one that alone is too large goes alone. */
export function fitting(
  all: readonly Due[],
  { documents, bytes }: { documents: number; bytes: number },
): Due[] {
  let total = 0;
  const end = all.findIndex((one, index) => {
    total += one.bytes;
    return index >= documents || (index > 0 && total > bytes);
  });
  return end === -1 ? [...all] : all.slice(0, end);
}

import type { Collection } from './store/collection';
import type { IdKey } from './store/record';
import type { View } from './store/view';
import type { Document } from './values/types';

/** How long a transaction may stay open, in ms of the local clock: "must be commit or abort in 30 seconds". */
export const TRANSACTION_LIFE = 30_000;

/**
 * An open transaction under snapshot isolation: it reads the state at its first operation plus its own writes, which
 * nobody else sees before the commit. Write skew is possible, as in MongoDB.
 */
export class Transaction {
  /** Names of the locks it holds. */
  readonly locks = new Set<string>();
  private readonly writes = new Map<Collection, Map<IdKey, Document | null>>();
  private sequence: number | undefined;

  constructor(
    readonly id: string,
    /** ms of the local clock */
    readonly startedAt: number,
  ) {}

  /** The state it reads, once it has read or written anything. */
  get snapshot(): number | undefined {
    return this.sequence;
  }

  /** Fixes the snapshot at the first operation. */
  begin(sequence: number): number {
    this.sequence ??= sequence;
    return this.sequence;
  }

  written(collection: Collection): Map<IdKey, Document | null> {
    const known = this.writes.get(collection);
    if (known) return known;
    const created = new Map<IdKey, Document | null>();
    this.writes.set(collection, created);
    return created;
  }

  view(collection: Collection, sequence: number): View {
    const snapshot = this.begin(sequence);
    return { committed: (record) => record.at(snapshot), written: this.written(collection) };
  }

  /** Everything it wrote, in order. */
  changes(): { collection: Collection; id: IdKey; document: Document | null }[] {
    return [...this.writes].flatMap(([collection, documents]) =>
      [...documents].map(([id, document]) => ({ collection, id, document })),
    );
  }
}

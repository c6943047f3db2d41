import type { IndexDefinition } from '../definitions';
import type { Document } from '../values/types';
import { OrderedIndex, sameKey } from './ordered-index';
import { type IdKey, StoredRecord } from './record';

/** A document that has no record yet. */
export interface NewDocument {
  id: IdKey;
  document: Document;
  ordinal: number;
}

/** Below this many documents indexes are not rebuilt. */
const MIN_REBUILD = 1000;

/** One collection in memory: its records by `_id` and its indexes. Knows nothing of locks, transactions or the disk. */
export class Collection {
  readonly records = new Map<IdKey, StoredRecord>();
  readonly idIndex = new OrderedIndex({ name: '_id_', keys: { _id: 1 }, unique: true });
  readonly indexes: readonly OrderedIndex[];
  private readonly declared: readonly OrderedIndex[];
  /** How many documents exist now. */
  live = 0;

  constructor(
    readonly name: string,
    /** How error messages name it: `<database>.<collection>`. */
    readonly namespace: string,
    definitions: readonly IndexDefinition[],
  ) {
    this.declared = definitions.map((definition) => new OrderedIndex(definition));
    this.indexes = [this.idIndex, ...this.declared];
  }

  get definitions(): readonly IndexDefinition[] {
    return this.declared.map((index) => index.definition);
  }

  get uniqueIndexes(): readonly OrderedIndex[] {
    return this.declared.filter((index) => index.definition.unique);
  }

  /** The record whose newest document holds `values` in a unique index, other than `except`. */
  holder(index: OrderedIndex, values: readonly unknown[], except: IdKey): StoredRecord | undefined {
    for (const record of index.holders(values)) {
      const { document } = record.head;
      if (record.id === except || !document) continue;
      if (index.keysOf(document).some((key) => sameKey(key, values))) return record;
    }
    return undefined;
  }

  /** Puts a new newest version in place. `keep` holds older versions for readers of a snapshot. */
  install(
    id: IdKey,
    document: Document | null,
    sequence: number,
    ordinal: () => number,
    keep: boolean,
  ): StoredRecord {
    const record = this.records.get(id);
    if (!record) {
      if (!document) throw new RangeError('a document that does not exist cannot be removed');
      const created = this.put(id, document, sequence, ordinal());
      this.index(created, document, []);
      return created;
    }
    const before = record.head;
    this.live += (document ? 1 : 0) - (before.document ? 1 : 0);
    const older = keep ? record.documents() : [];
    record.head = { sequence, document, previous: keep ? before : undefined };
    this.index(record, document, keep ? older : before.document ? [before.document] : []);
    if (!keep) {
      if (before.document) this.unindex(record, [before.document]);
      if (!document) this.records.delete(id);
    }
    return record;
  }

  /** Installs documents that are all new. Many at once rebuild the indexes. */
  installNew(documents: readonly NewDocument[], sequence: number): void {
    const many = documents.length > Math.max(MIN_REBUILD, this.live);
    for (const { id, document, ordinal } of documents) {
      if (many) this.put(id, document, sequence, ordinal);
      else this.install(id, document, sequence, () => ordinal, false);
    }
    if (many) for (const index of this.indexes) index.rebuild(this.records.values());
  }

  /** Lets go of versions nobody reading at `sequence` or later can see. */
  trim(record: StoredRecord, sequence: number): void {
    this.unindex(record, record.trim(sequence));
    const { head } = record;
    if (!head.document && !head.previous && this.records.get(record.id) === record)
      this.records.delete(record.id);
  }

  private put(id: IdKey, document: Document, sequence: number, ordinal: number): StoredRecord {
    const record = new StoredRecord(id, ordinal, { sequence, document, previous: undefined });
    this.records.set(id, record);
    this.live++;
    return record;
  }

  private index(record: StoredRecord, document: Document | null, present: readonly Document[]): void {
    if (!document) return;
    for (const index of this.indexes) {
      const known = present.flatMap((other) => index.keysOf(other));
      for (const values of index.keysOf(document)) {
        if (!known.some((key) => sameKey(key, values))) index.add(values, record);
      }
    }
  }

  private unindex(record: StoredRecord, gone: readonly Document[]): void {
    if (gone.length === 0) return;
    const remaining = record.documents();
    for (const index of this.indexes) {
      const kept = remaining.flatMap((document) => index.keysOf(document));
      for (const values of gone.flatMap((document) => index.keysOf(document))) {
        if (!kept.some((key) => sameKey(key, values))) index.remove(values, record);
      }
    }
  }
}

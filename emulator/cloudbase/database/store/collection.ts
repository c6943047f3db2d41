import type { IndexDefinition } from '../definitions';
import { duplicateKey } from '../errors';
import type { Document } from '../values/types';
import { OrderedIndex, sameKey } from './ordered-index';
import { type IdKey, StoredRecord, type Version } from './record';

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

  /** Throws the cloud's duplicate-key error when another document holds one of the document's unique keys. */
  assertUnique(document: Document, except: IdKey): void {
    for (const index of this.declared) {
      if (!index.definition.unique) continue;
      for (const values of index.keysOf(document)) {
        if (this.holder(index, values, except))
          throw duplicateKey(this.namespace, index.definition.name, values);
      }
    }
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
    if (!record) return this.create(id, document, sequence, ordinal());
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

  /** Lets go of versions nobody reading at `sequence` or later can see. */
  trim(record: StoredRecord, sequence: number): void {
    this.unindex(record, record.trim(sequence));
    const { head } = record;
    if (!head.document && !head.previous && this.records.get(record.id) === record)
      this.records.delete(record.id);
  }

  private create(id: IdKey, document: Document | null, sequence: number, ordinal: number): StoredRecord {
    const head: Version = { sequence, document, previous: undefined };
    const record = new StoredRecord(id, ordinal, head);
    if (!document) return record;
    this.records.set(id, record);
    this.live++;
    this.index(record, document, []);
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

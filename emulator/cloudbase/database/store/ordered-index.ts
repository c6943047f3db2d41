import { createRequire } from 'node:module';
import type * as SortedBTree from 'sorted-btree';
import type * as SortedBTreeBulk from 'sorted-btree/extended/bulkLoad';
import type { IndexDefinition } from '../definitions';
import { writeFailed } from '../errors';
import { compareValues } from '../values/compare';
import { Path } from '../values/paths';
import type { Document } from '../values/types';
import type { StoredRecord } from './record';

// The package is CommonJS with a `default` property, which loaders unwrap differently.
const require = createRequire(import.meta.url);
const { default: BTree } = require('sorted-btree') as typeof SortedBTree;
const { bulkLoad } = require('sorted-btree/extended/bulkLoad') as typeof SortedBTreeBulk;

const NODE_SIZE = 64;

/** One key of one document. In bounds `record` stands before or after all records with the same values. */
export interface IndexEntry {
  readonly values: readonly unknown[];
  readonly record: { readonly ordinal: number };
}

interface StoredEntry extends IndexEntry {
  readonly record: StoredRecord;
}

/** A stretch of an index in its own order. Both ends are bounds, not entries. */
export interface IndexRange {
  readonly start: IndexEntry;
  readonly end: IndexEntry;
}

export const BEFORE = { ordinal: -Infinity };
export const AFTER = { ordinal: Infinity };

/** A sorted index over one or more fields: a B+ tree whose entries point to records. */
export class OrderedIndex {
  readonly paths: readonly Path[];
  readonly directions: readonly (1 | -1)[];
  /** For each field, whether some document ever had several values there. */
  readonly multikey: boolean[];
  readonly compare: (a: IndexEntry, b: IndexEntry) => number;
  private tree: InstanceType<typeof BTree<StoredEntry, undefined>>;

  constructor(readonly definition: IndexDefinition) {
    const fields = Object.entries(definition.keys);
    this.paths = fields.map(([name]) => new Path(name));
    this.directions = fields.map(([, direction]) => direction);
    this.multikey = fields.map(() => false);
    this.compare = compareEntries(this.directions);
    this.tree = new BTree<StoredEntry, undefined>(undefined, this.compare, NODE_SIZE);
  }

  /** Every key the document has in this index. Two fields of one index cannot both hold arrays. */
  keysOf(document: Document): (readonly unknown[])[] {
    const parts = this.paths.map((path) => path.keys(document));
    const many = parts.findIndex((part) => part.multiple);
    if (this.definition.sparse && parts.every((part, i) => this.isMissing(document, i, part.keys))) return [];
    if (many < 0) return [parts.map((part) => part.keys[0])];
    if (parts.some((part, i) => i > many && part.multiple && part.keys.length > 1)) {
      throw writeFailed('cannot index parallel arrays');
    }
    this.multikey[many] = true;
    const keys = (parts[many] as { keys: unknown[] }).keys.map((key) =>
      parts.map((part, i) => (i === many ? key : part.keys[0])),
    );
    return keys.length < 2 ? keys : distinct(keys);
  }

  add(values: readonly unknown[], record: StoredRecord): void {
    this.tree.set({ values, record }, undefined);
  }

  /** Builds the whole index anew: much faster than adding one by one. */
  rebuild(records: Iterable<StoredRecord>): void {
    const entries: StoredEntry[] = [];
    for (const record of records) {
      for (const document of record.documents()) {
        for (const values of this.keysOf(document)) entries.push({ values, record });
      }
    }
    entries.sort(this.compare);
    const unique = entries.filter(
      (entry, i) => i === 0 || this.compare(entries[i - 1] as StoredEntry, entry) !== 0,
    );
    const nothing = new Array<undefined>(unique.length).fill(undefined);
    this.tree = bulkLoad<StoredEntry, undefined>(unique, nothing, NODE_SIZE, this.compare);
  }

  remove(values: readonly unknown[], record: StoredRecord): void {
    this.tree.delete({ values, record });
  }

  /** Entries of the range, in index order or backwards. The index must not change while walking. */
  *walk(range: IndexRange, backwards: boolean): Generator<StoredEntry> {
    const { start, end } = range;
    if (this.compare(start, end) > 0) return;
    const reused: [StoredEntry, undefined] = [] as unknown as [StoredEntry, undefined];
    const entries = backwards
      ? this.tree.entriesReversed(end as StoredEntry, reused)
      : this.tree.entries(start as StoredEntry, reused);
    for (const [entry] of entries) {
      if (backwards ? this.compare(entry, start) < 0 : this.compare(entry, end) > 0) return;
      yield entry;
    }
  }

  /** Records that have exactly these values in some version. */
  *holders(values: readonly unknown[]): Generator<StoredRecord> {
    for (const entry of this.walk(
      { start: { values, record: BEFORE }, end: { values, record: AFTER } },
      false,
    )) {
      yield entry.record;
    }
  }

  private isMissing(document: Document, field: number, keys: unknown[]): boolean {
    if (keys.some((key) => key !== null)) return false;
    return (this.paths[field] as Path).values(document).every((value) => value === undefined);
  }
}

/** Whether two keys of one index are the same. */
export function sameKey(a: readonly unknown[], b: readonly unknown[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && compareValues(a[i], b[i]) !== 0) return false;
  return true;
}

function distinct(keys: (readonly unknown[])[]): (readonly unknown[])[] {
  return keys.filter((key, i) => keys.findIndex((other) => sameKey(key, other)) === i);
}

function compareEntries(directions: readonly (1 | -1)[]): (a: IndexEntry, b: IndexEntry) => number {
  return (a, b) => {
    const length = Math.min(a.values.length, b.values.length);
    for (let i = 0; i < length; i++) {
      const left = a.values[i];
      const right = b.values[i];
      if (left === right) continue;
      const difference = compareValues(left, right);
      if (difference !== 0) return directions[i] === -1 ? -difference : difference;
    }
    return a.record.ordinal < b.record.ordinal ? -1 : a.record.ordinal > b.record.ordinal ? 1 : 0;
  };
}

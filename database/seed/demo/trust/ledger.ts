import type { AppendOnlyKey, CollectionKey, DocumentOf } from '../../..';
import type { Transaction } from '../../../../cloudfunctions/common/kernel/database';
import { stableId } from '../../../../cloudfunctions/common/kernel/ids';
import type { LogEntry } from '../../../collections/log';

type Key = Exclude<CollectionKey, AppendOnlyKey>;
type Row = Record<string, unknown> & { _id: string };

/** Documents in memory, which services that take a transaction can work on. Ids of the log are counted. */
export class Ledger {
  readonly #rows = new Map<string, Map<string, Row>>();
  readonly #log: LogEntry[] = [];

  constructor(documents: { [K in Key]?: readonly DocumentOf<K>[] }) {
    for (const [key, rows] of Object.entries(documents)) {
      this.#rows.set(key, new Map(rows.map((row) => [row._id, row as unknown as Row])));
    }
  }

  /** The ledger as services see it. Changes are plain values: commands belong to the database. */
  get transaction(): Transaction {
    return this as unknown as Transaction;
  }

  doc<K extends Key>(collection: K, id: string) {
    return {
      get: () => Promise.resolve(this.find(collection, id)),
      set: (data: Omit<DocumentOf<K>, '_id'>) => {
        this.#in(collection).set(id, { ...data, _id: id });
        return Promise.resolve();
      },
      update: (changes: Partial<DocumentOf<K>>) => {
        this.#in(collection).set(id, { ...this.get(collection, id), ...changes });
        return Promise.resolve();
      },
    };
  }

  append(_: 'log', entry: LogEntry): Promise<void> {
    this.#log.push({ ...entry, _id: stableId('l', 'demo', String(this.#log.length)) });
    return Promise.resolve();
  }

  find<K extends Key>(collection: K, id: string): DocumentOf<K> | undefined {
    return this.#in(collection).get(id) as DocumentOf<K> | undefined;
  }

  /** A document that is there. */
  get<K extends Key>(collection: K, id: string): DocumentOf<K> {
    const found = this.find(collection, id);
    if (!found) throw new Error(`no ${id} in ${collection}`);
    return found;
  }

  all<K extends Key>(collection: K): DocumentOf<K>[] {
    return [...this.#in(collection).values()] as unknown as DocumentOf<K>[];
  }

  log(): readonly LogEntry[] {
    return this.#log;
  }

  #in(collection: string): Map<string, Row> {
    const rows = this.#rows.get(collection) ?? new Map<string, Row>();
    this.#rows.set(collection, rows);
    return rows;
  }
}

import type { Database } from '../cloudbase/database';
import type { RecordKind, Records } from './records';

type Query = Record<string, unknown>;

/** One deed: reads what is there and what it has written itself; what it writes is kept all or none. */
export class Book {
  readonly #written = new Map<
    string,
    { collection: RecordKind; id: string; document: Record<string, unknown> | null }
  >();

  constructor(private readonly database: Database) {}

  /** A record by its `_id`. */
  get<K extends RecordKind>(kind: K, id: string): Records[K] | null {
    const own = this.#written.get(`${kind}\n${id}`);
    if (own) return structuredClone(own.document) as unknown as Records[K] | null;
    return (this.database.read(kind, { query: { _id: id } })[0] as unknown as Records[K] | undefined) ?? null;
  }

  /** Records that match, by `_id`. */
  find<K extends RecordKind>(kind: K, query: Query = {}): Records[K][] {
    if ([...this.#written.values()].some(({ collection }) => collection === kind)) {
      throw new Error(`Find ${kind} before writing any: what is written is not searched.`);
    }
    return this.database.read(kind, { query, order: { _id: 1 } }) as unknown as Records[K][];
  }

  put<K extends RecordKind>(kind: K, record: Records[K]): void {
    const document = { ...record } as unknown as Record<string, unknown>;
    this.#written.set(`${kind}\n${record._id}`, { collection: kind, id: record._id, document });
  }

  remove(kind: RecordKind, id: string): void {
    this.#written.set(`${kind}\n${id}`, { collection: kind, id, document: null });
  }

  /** Keeps what was written: seen at once, on disk when it resolves. */
  keep(): Promise<void> {
    return this.database.put([...this.#written.values()]);
  }

  /** The same for who does not wait for the disk; one that refuses says so to whoever waits next. */
  keepSoon(): void {
    this.keep().catch(() => undefined);
  }
}

import { actions } from './actions/index';
import type { CollectionDefinition, IndexDefinition } from './definitions';
import { Engine } from './engine';
import { invalidParameter } from './errors';
import { load } from './load';
import { noLog, openLog } from './log';
import { find } from './query/find';
import { readSort } from './query/sort';
import type { DatabaseStats } from './stats';
import { idKey } from './store/id-key';
import { latest } from './store/view';
import { clone } from './values/clone';

export { DatabaseError } from './errors';
export type { CollectionDefinition, IndexDefinition } from './definitions';
export type { DatabaseStats } from './stats';

export interface DatabaseOptions {
  /** Path of the log, or `:memory:` to keep nothing. */
  file: string;
  /** Collections that must exist. Their indexes replace those of an earlier opening. */
  collections?: readonly CollectionDefinition[];
  /** The local clock, ms. */
  now: () => number;
  /** How error messages name the database. */
  envName?: string;
  /** How long a plain write waits for a document that a transaction holds, ms of real time. */
  lockPatience?: number;
}

/** What selects plain values for the console and tests. */
export interface ReadOptions {
  query?: Record<string, unknown>;
  order?: Record<string, 1 | -1>;
  skip?: number;
  limit?: number;
}

/** The document database of one environment. */
export interface Database {
  /** Answers one wire action `database.*` with the fields of its answer. Throws a DatabaseError. */
  handle(action: string, params: Record<string, unknown>): Promise<Record<string, unknown>>;
  collections(): { name: string; count: number; indexes: readonly IndexDefinition[] }[];
  /** Reads documents as plain values, which belong to the caller. */
  read(collection: string, options: ReadOptions): Record<string, unknown>[];
  /** Adds documents in bulk, for seeds: on disk when it returns. Throws at the first that breaks a unique index; then none is added. */
  load(collection: string, documents: Iterable<Record<string, unknown>>): void;
  /**
   * Puts documents in place, or removes them, all or none: seen at once, on disk when it resolves. For a simulator that
   * alone writes its collections: it knows no open transactions.
   */
  put(
    changes: readonly { collection: string; id: string; document: Record<string, unknown> | null }[],
  ): Promise<void>;
  /** Empties every collection. */
  clear(): void;
  stats(): DatabaseStats;
  close(): Promise<void>;
}

/** Opens a database: reads its log into memory and builds its indexes. */
export function openDatabase(options: DatabaseOptions): Database {
  const log = options.file === ':memory:' ? noLog : openLog(options.file);
  const engine = new Engine(log, options.now, options.envName ?? 'tnt-local');
  engine.open(options.collections ?? []);
  const context = { engine, patience: options.lockPatience ?? 5000 };
  return {
    async handle(name, params) {
      const action = actions.get(name);
      if (!action) throw invalidParameter(`unknown action ${name}`);
      try {
        return await action(context, params);
      } finally {
        // Nothing is answered that a kill could take back, not even what was only read.
        await engine.disk.settled();
      }
    },
    collections: () =>
      engine.all().map(({ name, live, definitions }) => ({ name, count: live, indexes: definitions })),
    read: (name, { query = {}, order, skip, limit }) => {
      const selection = {
        query,
        sort: readSort(order),
        ...(skip && { skip }),
        ...(limit !== undefined && { limit }),
      };
      return Array.from(find(engine.collection(name), latest, selection, engine.stats), clone);
    },
    load: (name, documents) => load(engine, name, documents),
    put(changes) {
      engine.commit(
        changes.map(({ collection, id, document }) => ({
          collection: engine.collection(collection),
          id: idKey(id),
          document: document && clone(document),
        })),
      );
      return engine.disk.settled();
    },
    clear: () => engine.clear(),
    stats: () => ({ ...engine.stats }),
    close() {
      engine.close();
      return Promise.resolve();
    },
  };
}

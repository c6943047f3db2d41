import Libsql from 'libsql';
import { readLog, writeLog } from './ejson';
import type { CollectionDefinition } from './definitions';
import type { Document } from './values/types';

/** One row of the log: a document by its ordinal, or null to remove the row. */
export interface LogRow {
  ordinal: number;
  collection: string;
  document: Document | null;
}

/** Where documents stay when the process is gone. */
export interface Log {
  /** Collections as last written, with their indexes. */
  collections(): CollectionDefinition[];
  /** Every document, in insertion order. */
  rows(): Iterable<{ ordinal: number; collection: string; document: Document }>;
  saveCollection(definition: CollectionDefinition): void;
  /** Writes the rows all or none; when it returns they outlive a kill -9 of the process. */
  write(rows: readonly LogRow[]): void;
  clear(): void;
  close(): void;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS collections (name TEXT PRIMARY KEY, indexes TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS documents (ordinal INTEGER PRIMARY KEY, collection TEXT NOT NULL, document TEXT NOT NULL);
`;

/**
 * Opens the log in a file. A document keeps its row for life: inserts append and updates rewrite one row, so the cost
 * of a write does not grow with the number of documents.
 */
export function openLog(file: string): Log {
  const sqlite = new Libsql(file);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = NORMAL');
  sqlite.exec(SCHEMA);
  const saveCollection = sqlite.prepare(
    'INSERT INTO collections VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET indexes = excluded.indexes',
  );
  const put = sqlite.prepare(
    'INSERT INTO documents VALUES (?, ?, ?) ON CONFLICT (ordinal) DO UPDATE SET document = excluded.document',
  );
  const remove = sqlite.prepare('DELETE FROM documents WHERE ordinal = ?');
  const write = sqlite.transaction((rows: readonly LogRow[]) => {
    for (const { ordinal, collection, document } of rows) {
      if (document) put.run(ordinal, collection, writeLog(document));
      else remove.run(ordinal);
    }
  });
  return {
    collections: () =>
      (
        sqlite.prepare('SELECT name, indexes FROM collections ORDER BY name').all() as {
          name: string;
          indexes: string;
        }[]
      ).map(({ name, indexes }) => ({
        name,
        indexes: JSON.parse(indexes) as CollectionDefinition['indexes'],
      })),
    *rows() {
      const all = sqlite.prepare('SELECT ordinal, collection, document FROM documents ORDER BY ordinal');
      for (const row of all.iterate() as Iterable<{
        ordinal: number;
        collection: string;
        document: string;
      }>) {
        yield { ...row, document: readLog(row.document) };
      }
    },
    saveCollection: ({ name, indexes }) => void saveCollection.run(name, JSON.stringify(indexes)),
    write,
    clear: () => sqlite.exec('DELETE FROM documents; DELETE FROM collections; VACUUM;'),
    close: () => void sqlite.close(),
  };
}

/** A log that keeps nothing, for a database that lives in memory. */
export const noLog: Log = {
  collections: () => [],
  rows: () => [],
  saveCollection: () => undefined,
  write: () => undefined,
  clear: () => undefined,
  close: () => undefined,
};

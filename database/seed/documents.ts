import type { CollectionKey, DocumentOf } from '..';
import { schema } from '..';
import type { SeedTarget } from './target';

/** Documents by collection, whole and in the types of `database/`. */
export type Documents = { [K in CollectionKey]?: Iterable<DocumentOf<K>> };

/** Puts documents into the database, one collection after another. */
export function loadDocuments(documents: Documents, { database }: Pick<SeedTarget, 'database'>): void {
  for (const [key, rows] of Object.entries(documents)) {
    database.load(
      schema[key as CollectionKey].name,
      rows as Iterable<Record<string, unknown> & { _id: string }>,
    );
  }
}

import type { Own } from './confirm-differences';
import { entryOf } from './entry';
import { findRemoved } from './find-removed';
import { readRange } from './read-pages';
import { replicaNamed } from './replica-named';

/** What is in this environment, as comparing looks at it again. */
export function ownDocuments(environment: string): Own {
  return {
    async entries({ collection, after, until }) {
      const documents = await readRange(replicaNamed(collection), { after, until }, Infinity);
      return documents.map((document) => entryOf(document, environment));
    },
    removed: ({ collection, ...range }) => findRemoved(collection, range),
  };
}

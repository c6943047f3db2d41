import { requestFailed } from '../errors';
import { compareValues } from '../values/compare';
import { Path } from '../values/paths';
import { type Document, isDocument } from '../values/types';

/** Fields to order by, most significant first. */
export type SortSpec = readonly (readonly [field: string, direction: 1 | -1])[];

/** Reads `{ field: 1 | -1 }`. Throws a DatabaseError for anything else. */
export function readSort(value: unknown): SortSpec {
  if (value === undefined) return [];
  if (!isDocument(value)) throw requestFailed('the $sort key specification must be an object');
  return Object.entries(value).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) {
      throw requestFailed(
        `$sort key ordering must be 1 (for ascending) or -1 (for descending), field ${field}`,
      );
    }
    return [field, direction] as const;
  });
}

/** The value a document sorts by: the least element of an array when ascending, the greatest when descending. */
function sortKey(path: Path, direction: 1 | -1, document: Document): unknown {
  const { keys } = path.keys(document);
  return keys.length === 1
    ? keys[0]
    : keys.reduce((best, key) => (compareValues(key, best) * direction < 0 ? key : best));
}

/** Sorts in memory, in MongoDB's order of types. Documents that compare equal keep their order. */
export function sortDocuments(documents: readonly Document[], spec: SortSpec): Document[] {
  const paths = spec.map(([field, direction]) => ({ path: new Path(field), direction }));
  const keyed = documents.map((document) => ({
    document,
    keys: paths.map(({ path, direction }) => sortKey(path, direction, document)),
  }));
  keyed.sort((a, b) => {
    for (let i = 0; i < spec.length; i++) {
      const difference = compareValues(a.keys[i], b.keys[i]);
      if (difference !== 0) return difference * (paths[i] as { direction: 1 | -1 }).direction;
    }
    return 0;
  });
  return keyed.map(({ document }) => document);
}

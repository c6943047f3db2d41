import { writeFailed } from '../errors';
import { compileQuery } from '../query/matcher';
import { type Document, isDocument } from '../values/types';
import { find } from './locate';

/**
 * Replaces `$` in a path by the first element the query matched, and `$[]` by every element. A path without them
 * stays as it is.
 */
export function expandPath(document: Document, path: string, query: Document): string[] {
  const parts = path.split('.');
  const at = parts.findIndex((part) => part === '$' || part === '$[]');
  if (at < 0) {
    const other = parts.find((part) => part.startsWith('$'));
    if (other !== undefined)
      throw writeFailed(`The dollar ($) prefixed field '${other}' in '${path}' is not valid for storage.`);
    return [path];
  }
  const array = parts.slice(0, at).join('.');
  const items = find(document, array)?.get();
  if (!Array.isArray(items)) {
    throw writeFailed(`The path '${array}' must exist in the document in order to apply array updates.`);
  }
  const indexes =
    parts[at] === '$[]' ? items.map((_, i) => i) : [matchedElement(document, array, items, query)];
  return indexes.flatMap((i) => expandPath(document, [array, i, ...parts.slice(at + 1)].join('.'), query));
}

function matchedElement(
  document: Document,
  array: string,
  items: readonly unknown[],
  query: Document,
): number {
  const conditions = conditionsOn(query, array);
  const index =
    conditions.length === 0
      ? -1
      : items.findIndex((item) => {
          const alone = nest(array, [item]);
          return conditions.every((condition) => compileQuery(condition)(alone));
        });
  if (index < 0) throw writeFailed('The positional operator did not find the match needed from the query.');
  return index;
}

/** The parts of the query that are about the array. */
function conditionsOn(query: Document, array: string): Document[] {
  return Object.entries(query).flatMap(([name, condition]) => {
    if (name === '$and') return (condition as Document[]).flatMap((member) => conditionsOn(member, array));
    return name === array || name.startsWith(`${array}.`) ? [{ [name]: condition }] : [];
  });
}

function nest(path: string, value: unknown): Document {
  const nested = path.split('.').reduceRight<unknown>((inner, part) => ({ [part]: inner }), value);
  return isDocument(nested) ? nested : {};
}

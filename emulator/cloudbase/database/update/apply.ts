import { requestFailed, writeFailed } from '../errors';
import { clone } from '../values/clone';
import { sameValue } from '../values/compare';
import { type Document, isDocument } from '../values/types';
import { arrayOperators } from './array-operators';
import { refuseConflicts } from './conflicts';
import { fieldOperators } from './field-operators';
import { expandPath } from './positional';

const operators = { ...fieldOperators, ...arrayOperators };

/** Refuses an update that no document could take. Throws a DatabaseError. */
export function guardUpdate(update: Document): void {
  for (const [name, changes] of Object.entries(update)) {
    if (name === '$setOnInsert') continue;
    if (!operators[name]) throw requestFailed(`Unknown modifier: ${name}. Expected a valid update modifier`);
    if (!isDocument(changes)) {
      throw requestFailed(`Modifiers operate on fields but we found another type instead in ${name}`);
    }
    for (const path of Object.keys(changes)) {
      if (path === '' || path.split('.').includes('')) {
        throw writeFailed(`The update path '${path}' contains an empty field name, which is not allowed.`);
      }
      if (path.split('.').includes('__proto__'))
        throw writeFailed(`The update path '${path}' is not allowed.`);
    }
  }
  refuseConflicts(update);
}

/**
 * Applies MongoDB's update operators. Answers the new document, or null when nothing changes. `query` is what the
 * document was found by (for the positional `$`), `now` the local clock in ms. Throws a DatabaseError, with MongoDB's
 * words, when the document cannot take the update.
 */
export function applyUpdate(
  document: Document,
  update: Document,
  query: Document,
  now: number,
): Document | null {
  const next = clone(document);
  for (const [name, changes] of Object.entries(update)) {
    const operator = operators[name];
    if (!operator) continue;
    for (const [path, operand] of Object.entries(changes as Document)) {
      for (const concrete of expandPath(next, path, query)) operator(next, concrete, operand, now);
    }
  }
  if (!sameValue(document['_id'], next['_id'])) throw immutableId();
  return sameValue(document, next) ? null : next;
}

/** An update that would change `_id`. */
export const immutableId = (): Error =>
  writeFailed("Performing an update on the path '_id' would modify the immutable field '_id'");

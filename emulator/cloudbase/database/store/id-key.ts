import { EJSON } from 'bson';
import { writeFailed } from '../errors';
import type { IdKey } from './record';

/** Turns an `_id` into a Map key. Throws a DatabaseError for types MongoDB does not take as `_id`. */
export function idKey(id: unknown): IdKey {
  if (typeof id === 'string' || typeof id === 'number') return id;
  if (Array.isArray(id)) throw writeFailed("The '_id' value cannot be of type array");
  if (id instanceof RegExp) throw writeFailed("The '_id' value cannot be of type regex");
  return `\u0000${EJSON.stringify({ id }, { relaxed: true })}`;
}

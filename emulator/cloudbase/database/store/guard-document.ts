import { calculateObjectSize } from 'bson';
import { writeFailed } from '../errors';
import type { Document } from '../values/types';

/** The largest document MongoDB stores, in bytes of BSON. */
const MAX_DOCUMENT_SIZE = 16 * 1024 * 1024;

/** Refuses a document that MongoDB would not store. Throws a DatabaseError. */
export function guardDocument(document: Document): void {
  for (const name of Object.keys(document)) {
    if (name.startsWith('$'))
      throw writeFailed(`The dollar ($) prefixed field '${name}' in '${name}' is not valid for storage.`);
  }
  const size = calculateObjectSize(document);
  if (size > MAX_DOCUMENT_SIZE) {
    throw writeFailed(`object to insert too large. size in bytes: ${size}, max size: ${MAX_DOCUMENT_SIZE}`);
  }
}

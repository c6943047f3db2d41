import { type Document, isDocument } from './types';

function cloneValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cloneValue);
  return isDocument(value) ? clone(value) : value;
}

/** A copy whose documents and arrays may be changed. Dates and other BSON values are never changed, so they are shared. */
export function clone(document: Document): Document {
  const copy: Document = {};
  for (const name of Object.keys(document)) copy[name] = cloneValue(document[name]);
  return copy;
}

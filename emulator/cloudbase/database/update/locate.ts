import { EJSON } from 'bson';
import { writeFailed } from '../errors';
import { type Document, isDocument } from '../values/types';

const INDEX = /^(0|[1-9]\d*)$/;

/** The longest array one update may stretch by setting an element past its end, as in MongoDB. */
const MAX_PADDING = 1_500_000;

/** A place in a document: a field of a document or an element of an array. */
export interface Place {
  get(): unknown;
  set(value: unknown): void;
  /** Removes a field; an element becomes null, as in MongoDB. */
  unset(): void;
}

function fieldPlace(holder: Document, name: string): Place {
  return {
    get: () => (Object.hasOwn(holder, name) ? holder[name] : undefined),
    set: (value) => void (holder[name] = value),
    unset: () => void Reflect.deleteProperty(holder, name),
  };
}

function elementPlace(holder: unknown[], index: number): Place {
  return {
    get: () => holder[index],
    set: (value) => {
      if (index - holder.length > MAX_PADDING)
        throw writeFailed(`can't backfill more than ${MAX_PADDING} elements`);
      while (holder.length < index) holder.push(null);
      holder[index] = value;
    },
    unset: () => {
      if (index < holder.length) holder[index] = null;
    },
  };
}

function placeIn(holder: unknown, part: string, parent: string): Place {
  if (isDocument(holder)) return fieldPlace(holder, part);
  if (Array.isArray(holder) && INDEX.test(part)) return elementPlace(holder, Number(part));
  throw writeFailed(`Cannot create field '${part}' in element {${parent}: ${EJSON.stringify(holder)}}`);
}

/**
 * Finds the place a dotted path names, making the documents on the way. Throws MongoDB's error when a value on the way
 * is no document.
 */
export function locate(document: Document, path: string): Place {
  const parts = path.split('.');
  let place = fieldPlace(document, parts[0] as string);
  for (let i = 1; i < parts.length; i++) {
    let holder = place.get();
    if (holder === undefined) place.set((holder = {}));
    place = placeIn(holder, parts[i] as string, parts[i - 1] as string);
  }
  return place;
}

/** The same without making anything; undefined when the way there does not exist. */
export function find(document: Document, path: string): Place | undefined {
  const parts = path.split('.');
  let place = fieldPlace(document, parts[0] as string);
  for (const part of parts.slice(1)) {
    const holder = place.get();
    if (!isDocument(holder) && !(Array.isArray(holder) && INDEX.test(part))) return undefined;
    place = placeIn(holder, part, '');
  }
  return place.get() === undefined ? undefined : place;
}

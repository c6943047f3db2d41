import { writeFailed } from '../errors';
import { compileQuery } from '../query/matcher';
import { isOperators } from '../query/comparison';
import { readSort, sortDocuments } from '../query/sort';
import { compareValues, sameValue } from '../values/compare';
import { typeName } from '../values/type-name';
import { type Document, isDocument } from '../values/types';
import type { UpdateOperator } from './field-operators';
import { find, locate, type Place } from './locate';

function arrayAt(place: Place, document: Document, path: string): unknown[] | undefined {
  const value = place.get();
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value as unknown[];
  throw writeFailed(
    `The field '${path}' must be an array but is of type ${typeName(value)} in document {_id: ${JSON.stringify(document['_id'])}}`,
  );
}

function eachOf(operand: unknown, name: string): unknown[] {
  if (!isDocument(operand) || !('$each' in operand)) return [operand];
  if (!Array.isArray(operand['$each'])) {
    throw writeFailed(
      `The argument to $each in ${name} must be an array but it was of type: ${typeName(operand['$each'])}`,
    );
  }
  return operand['$each'] as unknown[];
}

function wholeNumber(modifiers: Document, name: string): number | undefined {
  const value = modifiers[name];
  if (value !== undefined && !Number.isInteger(value)) {
    throw writeFailed(
      `The value for ${name} must be an integer value but was given type: ${typeName(value)}`,
    );
  }
  return value as number | undefined;
}

function sorted(items: unknown[], spec: unknown): unknown[] {
  if (spec === undefined) return items;
  if (spec === 1 || spec === -1) return [...items].sort((a, b) => compareValues(a, b) * spec);
  const order = readSort(spec).map(([field, direction]) => [`item.${field}`, direction] as const);
  return sortDocuments(
    items.map((item) => ({ item })),
    order,
  ).map(({ item }) => item);
}

function sliced(items: unknown[], count: number | undefined): unknown[] {
  if (count === undefined) return items;
  return count < 0 ? items.slice(count) : items.slice(0, count);
}

const PUSH_MODIFIERS = new Set(['$each', '$position', '$slice', '$sort']);

const push: UpdateOperator = (document, path, operand) => {
  const place = locate(document, path);
  const current = arrayAt(place, document, path) ?? [];
  const added = eachOf(operand, '$push');
  const modifiers = isDocument(operand) && '$each' in operand ? operand : {};
  const unknown = Object.keys(modifiers).find((name) => !PUSH_MODIFIERS.has(name));
  if (unknown) throw writeFailed(`Unrecognized clause in $push: ${unknown}`);
  const position = wholeNumber(modifiers, '$position') ?? current.length;
  const at = position < 0 ? Math.max(0, current.length + position) : Math.min(position, current.length);
  const items = [...current.slice(0, at), ...added, ...current.slice(at)];
  place.set(sliced(sorted(items, modifiers['$sort']), wholeNumber(modifiers, '$slice')));
};

const addToSet: UpdateOperator = (document, path, operand) => {
  const place = locate(document, path);
  const items = [...(arrayAt(place, document, path) ?? [])];
  for (const item of eachOf(operand, '$addToSet')) {
    if (!items.some((other) => sameValue(other, item))) items.push(item);
  }
  place.set(items);
};

/** Which elements `$pull` takes: equal ones, ones the operators match, or documents the query matches. */
function pullTest(operand: unknown): (item: unknown) => boolean {
  if (operand instanceof RegExp || isOperators(operand)) {
    const matches = compileQuery({ item: operand });
    return (item) => matches({ item });
  }
  if (!isDocument(operand)) return (item) => sameValue(item, operand);
  const matches = compileQuery(operand);
  return (item) => isDocument(item) && matches(item);
}

function removeWhere(document: Document, path: string, test: (item: unknown) => boolean): void {
  const place = find(document, path);
  const items = place && arrayAt(place, document, path);
  if (place && items?.some(test)) place.set(items.filter((item) => !test(item)));
}

const pull: UpdateOperator = (document, path, operand) => removeWhere(document, path, pullTest(operand));

const pullAll: UpdateOperator = (document, path, operand) => {
  if (!Array.isArray(operand))
    throw writeFailed(`$pullAll requires an array argument but was given a ${typeName(operand)}`);
  removeWhere(document, path, (item) => operand.some((other) => sameValue(item, other)));
};

const pop: UpdateOperator = (document, path, operand) => {
  if (operand !== 1 && operand !== -1)
    throw writeFailed(`$pop expects 1 or -1, found: ${JSON.stringify(operand)}`);
  const place = find(document, path);
  const items = place && arrayAt(place, document, path);
  if (place && items && items.length > 0) place.set(operand === 1 ? items.slice(0, -1) : items.slice(1));
};

/** Update operators that change an array. */
export const arrayOperators: Record<string, UpdateOperator> = {
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: pullAll,
  $pop: pop,
};

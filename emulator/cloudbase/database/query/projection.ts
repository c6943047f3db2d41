import { requestFailed } from '../errors';
import { clone } from '../values/clone';
import { type Document, isDocument } from '../values/types';
import { compileQuery } from './matcher';

/** Names to their inner names, or to true where a path ends. */
class Tree extends Map<string, Tree | true> {}

/**
 * Compiles the projection of a document read: fields to include, or fields to leave out, with `_id` kept unless it is
 * set to 0, and the operators `$slice` and `$elemMatch`. Throws a DatabaseError for a mixture of both.
 */
export function compileProjection(projection: Document): (document: Document) => Document {
  const entries = Object.entries(projection);
  const isIncluded = (value: unknown): boolean => value !== 0 && value !== false && !isDocument(value);
  const fields = entries.filter(([name]) => name !== '_id');
  const included = fields.filter(([, value]) => isIncluded(value));
  const excluded = fields.filter(([, value]) => value === 0 || value === false);
  const operators = fields.filter((entry): entry is [string, Document] => isDocument(entry[1]));
  if (included.length > 0 && excluded.length > 0) {
    throw requestFailed('Projection cannot have a mix of inclusion and exclusion.');
  }
  const keepId = !('_id' in projection) || isIncluded(projection['_id']);
  const inclusive =
    included.length > 0 ||
    operators.some(([, operator]) => '$elemMatch' in operator) ||
    (fields.length === 0 && keepId && '_id' in projection);
  const named = inclusive
    ? [...included, ...operators].map(([name]) => name)
    : excluded.map(([name]) => name);
  const tree = treeOf(keepId === inclusive ? ['_id', ...named] : named);
  const apply = operators.map(([name, operator]) => compileOperator(name, operator));
  return (document) => {
    const shown = inclusive ? include(document, tree) : exclude(document, tree);
    if (apply.length === 0) return shown;
    const copy = clone(shown);
    for (const operator of apply) operator(copy);
    return copy;
  };
}

function treeOf(names: readonly string[]): Tree {
  const tree = new Tree();
  for (const name of names) {
    let node = tree;
    const parts = name.split('.');
    parts.forEach((part, i) => {
      const child = node.get(part);
      if (i === parts.length - 1) {
        if (child) throw requestFailed(`Path collision at ${name}`);
        node.set(part, true);
      } else if (child instanceof Tree) node = child;
      else if (child) throw requestFailed(`Path collision at ${name}`);
      else {
        const next = new Tree();
        node.set(part, next);
        node = next;
      }
    });
  }
  return tree;
}

function include(document: Document, tree: Tree): Document {
  const shown: Document = {};
  for (const [name, value] of Object.entries(document)) {
    const child = tree.get(name);
    if (child === true) shown[name] = value;
    else if (child instanceof Tree) {
      const inner = includeValue(value, child);
      if (inner !== undefined) shown[name] = inner;
    }
  }
  return shown;
}

function includeValue(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value))
    return value.map((item) => includeValue(item, tree)).filter((item) => item !== undefined);
  return isDocument(value) ? include(value, tree) : undefined;
}

function exclude(document: Document, tree: Tree): Document {
  const shown: Document = {};
  for (const [name, value] of Object.entries(document)) {
    const child = tree.get(name);
    if (child === true) continue;
    shown[name] = child instanceof Tree ? excludeValue(value, child) : value;
  }
  return shown;
}

function excludeValue(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((item) => excludeValue(item, tree));
  return isDocument(value) ? exclude(value, tree) : value;
}

/** `$slice` and `$elemMatch` of one field, applied to a copy. */
function compileOperator(name: string, operator: Document): (document: Document) => void {
  const parts = name.split('.');
  const field = parts.pop() as string;
  const change = arrayOperator(operator);
  return (document) => {
    let holder: unknown = document;
    for (const part of parts) holder = isDocument(holder) ? holder[part] : undefined;
    if (!isDocument(holder) || !Array.isArray(holder[field])) return;
    const changed = change(holder[field] as unknown[]);
    if (changed) holder[field] = changed;
    else Reflect.deleteProperty(holder, field);
  };
}

function arrayOperator(operator: Document): (items: unknown[]) => unknown[] | undefined {
  const [name, operand] = Object.entries(operator)[0] ?? [];
  if (name === '$slice') return sliceOperator(operand);
  if (name !== '$elemMatch' || !isDocument(operand))
    throw requestFailed(`Unsupported projection option: ${name ?? '{}'}`);
  const matches = compileQuery({ item: { $elemMatch: operand } });
  return (items) => {
    const found = items.find((item) => matches({ item: [item] }));
    return found === undefined ? undefined : [found];
  };
}

function sliceOperator(operand: unknown): (items: unknown[]) => unknown[] {
  const [skip, count] = (Array.isArray(operand) ? operand : [undefined, operand]) as (number | undefined)[];
  if (!Number.isInteger(count) || (skip !== undefined && !Number.isInteger(skip))) {
    throw requestFailed('$slice needs whole numbers');
  }
  const amount = count as number;
  if (skip !== undefined) {
    return (items) => {
      const start = skip < 0 ? Math.max(0, items.length + skip) : skip;
      return items.slice(start, start + amount);
    };
  }
  return (items) => (amount < 0 ? items.slice(amount) : items.slice(0, amount));
}

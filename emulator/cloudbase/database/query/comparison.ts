import { Path } from '../values/paths';
import { compareValues, sameValue } from '../values/compare';
import { type Document, isDocument, rankOf } from '../values/types';

type Predicate = (document: unknown) => boolean;
type Operator = (selector: string, operand: unknown) => Predicate;

/** Tests each value at the path, and each element of an array there. */
function some(path: Path, document: unknown, test: (value: unknown) => boolean): boolean {
  for (const value of path.values(document)) {
    if (test(value)) return true;
    if (Array.isArray(value) && value.some(test)) return true;
  }
  return false;
}

const equals: Operator = (selector, operand) => {
  const path = new Path(selector);
  const wanted = operand ?? null;
  return (document) => some(path, document, (value) => sameValue(value ?? null, wanted));
};

const matchesPattern = (pattern: RegExp, value: unknown): boolean =>
  typeof value === 'string' && pattern.test(value);

const includes: Operator = (selector, operand) => {
  const path = new Path(selector);
  const all = operand as readonly unknown[];
  const wanted = all.filter((item) => !(item instanceof RegExp));
  const patterns = all.filter((item) => item instanceof RegExp);
  const strings = new Set(wanted.filter((item) => typeof item === 'string'));
  const others = wanted.filter((item) => typeof item !== 'string');
  return (document) =>
    some(
      path,
      document,
      (value) =>
        (typeof value === 'string' && strings.has(value)) ||
        others.some((item) => sameValue(value ?? null, item ?? null)) ||
        patterns.some((pattern) => matchesPattern(pattern, value)),
    );
};

/** Only values of the operand's own type compare, as in MongoDB ("type bracketing"). */
const compares =
  (accept: (difference: number) => boolean): Operator =>
  (selector, operand) => {
    const path = new Path(selector);
    const rank = rankOf(operand ?? null);
    return (document) =>
      some(
        path,
        document,
        (value) => rankOf(value ?? null) === rank && accept(compareValues(value, operand)),
      );
  };

const all: Operator = (selector, operand) => {
  const path = new Path(selector);
  const wanted = operand as readonly unknown[];
  return (document) =>
    wanted.length > 0 &&
    wanted.every((item) =>
      some(path, document, (value) =>
        item instanceof RegExp ? matchesPattern(item, value) : sameValue(value ?? null, item ?? null),
      ),
    );
};

const size: Operator = (selector, operand) => {
  const path = new Path(selector);
  return (document) =>
    path.values(document).some((value) => Array.isArray(value) && value.length === operand);
};

const exists: Operator = (selector, operand) => {
  const path = new Path(selector);
  const wanted = Boolean(operand);
  return (document) => path.values(document).some((value) => value !== undefined) === wanted;
};

const modulo: Operator = (selector, operand) => {
  const path = new Path(selector);
  const [divisor, remainder] = (operand as [number, number]).map(Math.trunc) as [number, number];
  return (document) =>
    some(path, document, (value) => typeof value === 'number' && Math.trunc(value) % divisor === remainder);
};

const not =
  (operator: Operator): Operator =>
  (selector, operand) => {
    const predicate = operator(selector, operand);
    return (document) => !predicate(document);
  };

/**
 * MongoDB's comparison of a field with a value, where mingo is laxer: BSON order, null and missing, arrays, types that
 * do not compare. mingo keeps the rest of the query language.
 */
export const comparisonOperators = {
  $eq: equals,
  $ne: not(equals),
  $in: includes,
  $nin: not(includes),
  $gt: compares((difference) => difference > 0),
  $gte: compares((difference) => difference >= 0),
  $lt: compares((difference) => difference < 0),
  $lte: compares((difference) => difference <= 0),
  $all: all,
  $size: size,
  $exists: exists,
  $mod: modulo,
} satisfies Record<string, Operator>;

/** Whether a query's condition on a field is made of operators, such as `{ $gt: 1 }`. */
export const isOperators = (condition: unknown): condition is Document =>
  isDocument(condition) && (Object.keys(condition)[0] ?? '').startsWith('$');

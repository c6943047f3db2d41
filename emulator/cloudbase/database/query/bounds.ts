import { compareValues } from '../values/compare';
import { type Document, Edge, Rank, rankOf } from '../values/types';
import { isOperators } from './comparison';
import { expressionEqualities } from './expression-equalities';
import { type Interval, intersect, isPoint, normalize, point } from './intervals';

/** Bounds of one field: the values it may have, or undefined when any. */
export type Bounds = readonly Interval[] | undefined;

/**
 * Which index keys of `field` a document matching `query` can have. Always at least what the query needs: the query
 * itself is tested as well. A multikey field takes only its best condition, since different elements may meet
 * different conditions.
 */
export function boundsOf(query: Document, field: string, multikey: boolean): Bounds {
  const conditions = conditionsOf(query, field, multikey);
  if (conditions.length === 0) return undefined;
  if (!multikey) return conditions.reduce((all, next) => intersect(all, next));
  return conditions.reduce((best, next) => (weight(next) < weight(best) ? next : best));
}

const weight = (intervals: readonly Interval[]): number =>
  intervals.every(isPoint) ? intervals.length : Number.MAX_SAFE_INTEGER;

function conditionsOf(query: Document, field: string, multikey: boolean): (readonly Interval[])[] {
  const found: Bounds[] = [];
  for (const [name, condition] of Object.entries(query)) {
    if (name === field) found.push(...fieldConditions(condition));
    else if (name === '$and') {
      for (const member of condition as Document[]) found.push(...conditionsOf(member, field, multikey));
    } else if (name === '$or') found.push(union(condition as Document[], field, multikey));
    else if (name === '$expr')
      found.push(...expressionEqualities(condition, field).map((value) => [point(value)]));
  }
  return found.filter((intervals) => intervals !== undefined);
}

function union(branches: readonly Document[], field: string, multikey: boolean): Bounds {
  const bounds = branches.map((branch) => boundsOf(branch, field, multikey));
  if (bounds.some((intervals) => intervals === undefined)) return undefined;
  return normalize(bounds.flatMap((intervals) => intervals ?? []));
}

function fieldConditions(condition: unknown): Bounds[] {
  if (condition instanceof RegExp) return [prefixBounds(condition)];
  if (!isOperators(condition)) return [equality(condition)];
  return Object.entries(condition).map(([operator, operand]) => operatorBounds(operator, operand));
}

function operatorBounds(operator: string, operand: unknown): Bounds {
  switch (operator) {
    case '$eq':
      return equality(operand);
    case '$in':
      return membership(operand as readonly unknown[]);
    case '$all':
      return equality((operand as readonly unknown[])[0] ?? []);
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return comparison(operator, operand);
    case '$exists':
      return operand ? undefined : [point(null)];
    case '$regex':
      return operand instanceof RegExp ? prefixBounds(operand) : undefined;
    case '$elemMatch':
      return elementBounds(operand as Document);
    default:
      return undefined;
  }
}

const equality = (value: unknown): Bounds =>
  Array.isArray(value) || value instanceof RegExp || isOperators(value) ? undefined : [point(value ?? null)];

function membership(values: readonly unknown[]): Bounds {
  const bounds = values.map(equality);
  return bounds.includes(undefined) ? undefined : normalize(bounds.flatMap((intervals) => intervals ?? []));
}

function comparison(operator: string, operand: unknown): Bounds {
  const rank = rankOf(operand ?? null);
  if (rank === Rank.array || rank === Rank.regex) return undefined;
  const orEqual = operator.endsWith('e');
  if (rank === Rank.null) return orEqual ? [point(null)] : [];
  const edge = (side: -1 | 1): Edge => new Edge(rank, side);
  return operator.startsWith('$g')
    ? [{ low: operand, lowOpen: !orEqual, high: edge(1), highOpen: false }]
    : [{ low: edge(-1), lowOpen: false, high: operand, highOpen: !orEqual }];
}

/** `$elemMatch` of operators: one element meets all of them. */
function elementBounds(operand: Document): Bounds {
  if (!isOperators(operand)) return undefined;
  const bounds = Object.entries(operand)
    .map(([operator, value]) => (operator.startsWith('$') ? operatorBounds(operator, value) : undefined))
    .filter((intervals) => intervals !== undefined);
  return bounds.length === 0 ? undefined : bounds.reduce((all, next) => intersect(all, next));
}

/** Strings that start with the plain beginning of an anchored pattern. */
function prefixBounds(pattern: RegExp): Bounds {
  if (/[imx]/.test(pattern.flags) || pattern.source.includes('|')) return undefined;
  const literal = /^\^([\p{L}\p{N} _:@,/-]+)([*?{]?)/u.exec(pattern.source);
  if (!literal) return undefined;
  const prefix = literal[2] ? (literal[1] as string).replace(/.$/u, '') : (literal[1] as string);
  if (prefix === '') return undefined;
  const last = prefix.charCodeAt(prefix.length - 1);
  const next = prefix.slice(0, -1) + String.fromCharCode(last + 1);
  return [{ low: prefix, lowOpen: false, high: next, highOpen: true }];
}

/** Whether the bounds leave out null and missing, which a sparse index does not hold. */
export const excludesNull = (bounds: Bounds): boolean =>
  bounds !== undefined &&
  !bounds.some(({ low, high }) => compareValues(low, null) <= 0 && compareValues(high, null) >= 0);

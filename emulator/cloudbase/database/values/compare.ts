import { Binary } from 'bson';
import { type Document, Edge, Rank, rankOf } from './types';

const order = (a: number | string | boolean, b: number | string | boolean): number =>
  a < b ? -1 : a > b ? 1 : 0;

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : Number(String(value));
}

function compareNumbers(a: unknown, b: unknown): number {
  const left = numberOf(a);
  const right = numberOf(b);
  if (Number.isNaN(left)) return Number.isNaN(right) ? 0 : -1;
  return Number.isNaN(right) ? 1 : order(left, right);
}

function compareArrays(a: readonly unknown[], b: readonly unknown[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = compareValues(a[i], b[i]);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Field by field in stored order: type, then name, then value. */
function compareDocuments(a: Document, b: Document): number {
  const left = Object.entries(a);
  const right = Object.entries(b);
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const [leftName, leftValue] = left[i] as [string, unknown];
    const [rightName, rightValue] = right[i] as [string, unknown];
    const difference =
      rankOf(leftValue) - rankOf(rightValue) ||
      order(leftName, rightName) ||
      compareValues(leftValue, rightValue);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

const sideOf = (value: unknown): number => (value instanceof Edge ? value.side : 0);

const bytesOf = (value: unknown): Uint8Array =>
  value instanceof Binary ? value.buffer : (value as Uint8Array);

function compareSameRank(rank: Rank, a: unknown, b: unknown): number {
  switch (rank) {
    case Rank.number:
      return compareNumbers(a, b);
    case Rank.string:
      return order(a as string, b as string);
    case Rank.boolean:
      return order(a as boolean, b as boolean);
    case Rank.date:
      return order((a as Date).getTime(), (b as Date).getTime());
    case Rank.array:
      return compareArrays(a as unknown[], b as unknown[]);
    case Rank.document:
      return compareDocuments(a as Document, b as Document);
    case Rank.binary:
      return bytesOf(a).length - bytesOf(b).length || Buffer.compare(bytesOf(a), bytesOf(b));
    case Rank.objectId:
    case Rank.timestamp:
    case Rank.regex:
      return order(String(a), String(b));
    default:
      return 0;
  }
}

/**
 * Compares two values in BSON order, as MongoDB sorts and indexes them. Missing (`undefined`) equals null.
 * https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/
 */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  if (typeof a === 'number' && typeof b === 'number' && a - b !== 0 && a === a && b === b)
    return a < b ? -1 : 1;
  const rank = rankOf(a);
  const difference = rank - rankOf(b);
  if (difference !== 0) return difference;
  if (a instanceof Edge || b instanceof Edge) return sideOf(a) - sideOf(b);
  return compareSameRank(rank, a, b);
}

/** Whether two values are equal to MongoDB: 1 equals Long 1, and fields of documents count in order. */
export const sameValue = (a: unknown, b: unknown): boolean => a === b || compareValues(a, b) === 0;

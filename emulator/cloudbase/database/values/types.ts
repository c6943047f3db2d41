import { Binary, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';

export type Document = Record<string, unknown>;

/** What an empty array leaves in an index; sorts before null as in MongoDB. */
export const EMPTY_ARRAY = Symbol('empty array');

/** Whether the value is an embedded document, not a date, a regular expression or another BSON type. */
export function isDocument(value: unknown): value is Document {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** The BSON types in the order MongoDB sorts them. */
export const Rank = {
  minKey: 1,
  emptyArray: 2,
  null: 3,
  number: 4,
  string: 5,
  document: 6,
  array: 7,
  binary: 8,
  objectId: 9,
  boolean: 10,
  date: 11,
  timestamp: 12,
  regex: 13,
  maxKey: 14,
} as const;

export type Rank = (typeof Rank)[keyof typeof Rank];

/** The point before (-1) or after (1) every value of one type; only in bounds. */
export class Edge {
  constructor(
    readonly rank: Rank,
    readonly side: -1 | 1,
  ) {}
}

/** Where the value's type stands in BSON order. */
export function rankOf(value: unknown): Rank {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return Rank.number;
    case 'string':
      return Rank.string;
    case 'boolean':
      return Rank.boolean;
    case 'symbol':
      return Rank.emptyArray;
    case 'object':
      return value === null ? Rank.null : rankOfObject(value);
    default:
      return Rank.null;
  }
}

function rankOfObject(value: object): Rank {
  if (Array.isArray(value)) return Rank.array;
  if (value instanceof Date) return Rank.date;
  if (value instanceof RegExp) return Rank.regex;
  if (isDocument(value)) return Rank.document;
  if (value instanceof Edge) return value.rank;
  if (value instanceof ObjectId) return Rank.objectId;
  if (value instanceof Timestamp) return Rank.timestamp;
  if (
    value instanceof Long ||
    value instanceof Decimal128 ||
    value instanceof Double ||
    value instanceof Int32
  )
    return Rank.number;
  if (value instanceof Binary || value instanceof Uint8Array) return Rank.binary;
  if (value instanceof MinKey) return Rank.minKey;
  if (value instanceof MaxKey) return Rank.maxKey;
  return Rank.document;
}

import { Rank, rankOf } from './types';

const names: Partial<Record<Rank, string>> = {
  [Rank.null]: 'null',
  [Rank.string]: 'string',
  [Rank.document]: 'object',
  [Rank.array]: 'array',
  [Rank.binary]: 'binData',
  [Rank.objectId]: 'objectId',
  [Rank.boolean]: 'bool',
  [Rank.date]: 'date',
  [Rank.timestamp]: 'timestamp',
  [Rank.regex]: 'regex',
};

/** The value's type as MongoDB's messages name it. */
export function typeName(value: unknown): string {
  if (value === undefined) return 'missing';
  return names[rankOf(value)] ?? (Number.isInteger(value) ? 'int' : 'double');
}

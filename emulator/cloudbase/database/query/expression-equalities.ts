import { isDocument } from '../values/types';

const isConstant = (value: unknown): boolean =>
  (typeof value === 'string' && !value.startsWith('$')) ||
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  value instanceof Date;

/**
 * The constants that an `$expr` says `field` equals: `{ $eq: ['$field', value] }`, alone or inside `$and`. Variables
 * of a `$lookup` must have been replaced by their values.
 */
export function expressionEqualities(expression: unknown, field: string): unknown[] {
  if (!isDocument(expression)) return [];
  const { $and: members, $eq: sides } = expression;
  if (Array.isArray(members)) return members.flatMap((member) => expressionEqualities(member, field));
  if (!Array.isArray(sides) || sides.length !== 2) return [];
  const path = `$${field}`;
  const [left, right] = (sides as unknown[]).map((side) =>
    isDocument(side) && '$literal' in side ? { literal: side['$literal'] } : side,
  );
  if (left === path) return constant(right);
  return right === path ? constant(left) : [];
}

function constant(side: unknown): unknown[] {
  if (isDocument(side) && 'literal' in side)
    return Array.isArray(side['literal']) ? [] : [side['literal'] ?? null];
  return isConstant(side) ? [side] : [];
}

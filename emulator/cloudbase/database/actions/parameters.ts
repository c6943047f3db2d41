import { readWireDocument } from '../ejson';
import { invalidParameter } from '../errors';
import { readSort, type SortSpec } from '../query/sort';
import type { Document } from '../values/types';
import type { Fields } from './context';

/** Documents a read gives when the request names no limit, and at most (the SDK sends the same). */
export const DEFAULT_LIMIT = 100;
export const MAX_LIMIT = 1000;

/** The `query` of a request; everything when absent. */
export const queryOf = (params: Fields, now: number): Document =>
  params['query'] === undefined || params['query'] === '' ? {} : readWireDocument(params['query'], now);

export const sortOf = (params: Fields, now: number): SortSpec =>
  params['order'] === undefined ? [] : readSort(readWireDocument(params['order'], now));

/** `limit` and `offset`; a limit above the maximum is cut, as the SDK does. */
export function pageOf(params: Fields): { limit: number; skip: number } {
  const limit = wholeNumber(params['limit'], 'limit') ?? DEFAULT_LIMIT;
  const skip = wholeNumber(params['offset'], 'offset') ?? 0;
  return { limit: Math.min(limit === 0 ? DEFAULT_LIMIT : limit, MAX_LIMIT), skip };
}

function wholeNumber(value: unknown, name: string): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw invalidParameter(`${name} must be a whole number, not negative`);
  }
  return value;
}

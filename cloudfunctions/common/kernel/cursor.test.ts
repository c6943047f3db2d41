import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCursor, decodeTextCursor, encodeCursor, page } from './cursor';
import { AppError } from './errors';

test('a place survives the way to the client and back', () => {
  fc.assert(
    fc.property(fc.integer(), fc.string(), (at, id) => {
      expect(decodeCursor(encodeCursor([at, id]))).toEqual([at, id]);
    }),
  );
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, id) => {
      expect(decodeTextCursor(encodeCursor([text, id]))).toEqual([text, id]);
    }),
  );
});

test('a place in one kind of list is none in the other', () => {
  expect(() => decodeCursor(encodeCursor(['1', 'a']))).toThrow(AppError);
  expect(() => decodeTextCursor(encodeCursor([1, 'a']))).toThrow(AppError);
});

test('anything else is an invalid field', () => {
  const refused = (value: string) => {
    try {
      decodeCursor(value);
    } catch (error) {
      return error instanceof AppError && error.code === 'INVALID_INPUT';
    }
    return false;
  };
  for (const value of ['', 'x', '{}', 'bnVsbA', 'W10', 'WzEsMl0', 'WyIxIiwiYSJd'])
    expect(refused(value)).toBe(true);
});

test('a page ends with a cursor only when there is more', () => {
  const place = (item: number): [number, string] => [item, String(item)];
  expect(page([1, 2, 3], 2, place)).toEqual({ items: [1, 2], nextCursor: encodeCursor([2, '2']) });
  expect(page([1, 2], 2, place)).toEqual({ items: [1, 2], nextCursor: null });
  expect(page([], 2, place)).toEqual({ items: [], nextCursor: null });
});

import { expect, test } from 'vitest';
import { compileProjection } from './projection';

const document = { _id: 1, a: 1, b: { c: 2, d: [{ e: 1, f: 2 }, 3] }, list: [1, 2, 3, 4] };

test.each<[Record<string, unknown>, Record<string, unknown>]>([
  [{ a: 1 }, { _id: 1, a: 1 }],
  [{ a: 1, _id: 0 }, { a: 1 }],
  [{ _id: 1 }, { _id: 1 }],
  [{ _id: 0 }, { a: 1, b: document.b, list: document.list }],
  [
    { b: 0, list: 0 },
    { _id: 1, a: 1 },
  ],
  [{ 'b.c': 1 }, { _id: 1, b: { c: 2 } }],
  [{ 'b.d.e': 1 }, { _id: 1, b: { d: [{ e: 1 }] } }],
  [
    { 'b.d.e': 0, list: 0, a: 0 },
    { _id: 1, b: { c: 2, d: [{ f: 2 }, 3] } },
  ],
  [
    { a: 0, b: 0, list: { $slice: 2 } },
    { _id: 1, list: [1, 2] },
  ],
  [
    { list: { $slice: [-3, 2] }, a: 1 },
    { _id: 1, a: 1, list: [2, 3] },
  ],
  [{ list: { $elemMatch: { $gt: 2 } } }, { _id: 1, list: [3] }],
  [{ list: { $elemMatch: { $gt: 9 } } }, { _id: 1 }],
  [{ none: 1 }, { _id: 1 }],
])('%j', (projection, expected) => {
  const before = structuredClone(document);
  expect(compileProjection(projection)(document)).toEqual(expected);
  expect(document).toEqual(before);
});

test('inclusion and exclusion do not mix', () => {
  expect(() => compileProjection({ a: 1, b: 0 })).toThrow('mix of inclusion and exclusion');
  expect(() => compileProjection({ b: 1, 'b.c': 1 })).toThrow('Path collision');
});

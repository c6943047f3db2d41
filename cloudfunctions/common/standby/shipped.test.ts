import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf, filesOf, fromShipped, toShipped } from './shipped';

const stored = {
  _id: 'p_1',
  _change: 'token',
  images: [{ fileID: 'cloud://one.bucket-1/uploads/u_1/a.jpg' }],
  body: 'see cloud://one.bucket-1/uploads/u_1/a.jpg',
  other: 'cloud://two.bucket-2/uploads/u_1/a.jpg',
};

test('what is shipped knows neither marks nor where files are', () => {
  const shipped = toShipped(stored, 'one');
  expect(shipped).toEqual({
    _id: 'p_1',
    images: [{ fileID: 'cloud://~/uploads/u_1/a.jpg' }],
    body: stored.body,
    other: stored.other,
  });
  expect(filesOf(shipped)).toEqual(['uploads/u_1/a.jpg']);
  expect(fromShipped(shipped, 'cloud://two.bucket-2/', '')).toMatchObject({
    images: [{ fileID: 'cloud://two.bucket-2/uploads/u_1/a.jpg' }],
    _change: '',
  });
});

test('there and back it is the same, and has the same digest on both sides', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (fields) => {
      const document = { ...fields, _id: 'd' };
      const there = fromShipped(toShipped(document, 'one'), 'cloud://two.b/', '');
      const back = toShipped(there, 'two');
      return digestOf(back) === digestOf(toShipped(document, 'one'));
    }),
  );
});

test('times and places that a hand put there arrive as they were', () => {
  const place = { toJSON: () => ({ type: 'Point', coordinates: [121.47, 31.23] }) };
  const document = { _id: 'd', at: new Date(1_700_000_000_000), list: [{ at: new Date(-5) }], place };
  const shipped = JSON.parse(JSON.stringify(toShipped(document, 'one'))) as Record<string, unknown>;
  const there = fromShipped(shipped, 'cloud://two.b/', '');
  expect(there).toMatchObject({ at: document.at, list: document.list, place: place.toJSON() });
  expect(digestOf(toShipped(there, 'two'))).toBe(digestOf(toShipped(document, 'one')));
});

test('the order of fields makes no difference to a digest, the order of a list does', () => {
  expect(digestOf({ a: 1, b: { c: 1, d: 2 } })).toBe(digestOf({ b: { d: 2, c: 1 }, a: 1 }));
  expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]));
});

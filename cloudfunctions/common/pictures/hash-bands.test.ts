import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandsOf, isAlike, likeDistance } from './hash-bands';

const hash = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n });
const text = (number: bigint) => number.toString(16).padStart(16, '0');
const places = (count: number) =>
  fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { minLength: count, maxLength: count });
const flip = (number: bigint, bits: readonly number[]) =>
  bits.reduce((changed, bit) => changed ^ (1n << BigInt(bit)), number);

test('the bands hold the whole hash', () => {
  expect(bandsOf('ffffffffffffffff')).toEqual(['0:3ff', '1:7ff', '2:7ff', '3:3ff', '4:7ff', '5:7ff']);
  expect(bandsOf('')).toEqual([]);
});

test('pictures that look the same share a band', () => {
  fc.assert(
    fc.property(hash, places(likeDistance), (number, bits) => {
      const other = new Set(bandsOf(text(flip(number, bits))));
      expect(bandsOf(text(number)).some((band) => other.has(band))).toBe(true);
    }),
  );
});

test('five bits may differ, six may not', () => {
  const number = 0x00ff_00ff_00ff_00ffn;
  fc.assert(
    fc.property(places(likeDistance + 1), (bits) => {
      expect(isAlike(text(number), text(flip(number, bits.slice(1))))).toBe(true);
      expect(isAlike(text(number), text(flip(number, bits)))).toBe(false);
    }),
  );
});

test('plain surfaces and unreadable files are like nothing, not even themselves', () => {
  for (const plain of ['0000000000000000', 'ffffffffffffffff', '0000000000000007', '']) {
    expect(isAlike(plain, plain)).toBe(false);
  }
});

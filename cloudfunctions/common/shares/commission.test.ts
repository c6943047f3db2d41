import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { earned, partOf, rateFor } from './commission';

const amount = fc.integer({ min: 0, max: 1_000_000_000 });
const rate = fc.integer({ min: 0, max: 3000 });

test.each([
  [3333, 2500, 833],
  [3, 3333, 0],
  [1, 3000, 0],
  [10_000, 0, 0],
  [999_999_999, 2999, 299_899_999],
])('of %d fen, %d basis points are %d fen: never rounded up', (fen, basisPoints, part) => {
  expect(partOf(fen, basisPoints)).toBe(part);
});

test('a part is whole, and no fen more than the ratio', () => {
  fc.assert(
    fc.property(amount, rate, (fen, basisPoints) => {
      const part = partOf(fen, basisPoints);
      return (
        Number.isInteger(part) &&
        part * 10_000 <= fen * basisPoints &&
        (part + 1) * 10_000 > fen * basisPoints
      );
    }),
  );
});

test('a shop that says more than the cap pays the cap', () => {
  expect(rateFor(3000, 2500)).toBe(2500);
  expect(rateFor(500, 2500)).toBe(500);
});

test('what is earned never grows by a refund, and is never more than the cap', () => {
  fc.assert(
    fc.property(amount, rate, rate, fc.array(amount, { maxLength: 5 }), (paid, shop, capRate, refunds) => {
      const cap = partOf(paid, capRate);
      let [refunded, before] = [0, Infinity];
      for (const refund of [0, ...refunds]) {
        refunded = Math.min(paid, refunded + refund);
        const now = earned({ paid, refunded, rate: shop, cap });
        expect(now).toBeLessThanOrEqual(Math.min(before, cap));
        expect(now).toBeGreaterThanOrEqual(0);
        before = now;
      }
      expect(earned({ paid, refunded: paid, rate: shop, cap })).toBe(0);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePrice, priceText } from './price';

test.each([
  ['25', 2500],
  ['25.5', 2550],
  ['25.50', 2550],
  ['0.29', 29],
  ['.5', 50],
  ['12.', 1200],
  ['0', 0],
  ['007', 700],
  [' ¥1,280.00 ', 128_000],
  ['２５．８', 2580],
  ['25元', 2500],
  ['10000000', 1_000_000_000],
])('%j is %i fen', (typed, fen) => {
  expect(parsePrice(typed)).toEqual({ ok: true, fen });
});

test.each(['', '  ', '¥', '元'])('%j names no price', (typed) => {
  expect(parsePrice(typed)).toEqual({ ok: true, fen: null });
});

test.each(['abc', '-5', '1e3', '1.234', '12,5', '1,28', '.', '1.2.3', '面议', '0x10', 'Infinity'])(
  '%j is not a price',
  (typed) => {
    expect(parsePrice(typed)).toEqual({ ok: false, reason: 'form' });
  },
);

test.each(['10000000.01', '99999999999999999999'])('%j is too much', (typed) => {
  expect(parsePrice(typed)).toEqual({ ok: false, reason: 'large' });
});

test('an amount shown and read again is the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (fen) => {
      expect(parsePrice(priceText(fen))).toEqual({ ok: true, fen });
    }),
  );
});

test('whatever is typed gives whole fen within bounds, or a reason', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const parsed = parsePrice(typed);
      if (parsed.ok && parsed.fen !== null) {
        expect(Number.isInteger(parsed.fen) && parsed.fen >= 0 && parsed.fen <= 1_000_000_000).toBe(true);
      }
    }),
  );
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { beijingTime, cutToBytes } from './formats';

test('times are those of Beijing, to the second', () => {
  expect(beijingTime(Date.UTC(2026, 11, 31, 16, 0, 0, 999))).toBe('2027-01-01T00:00:00+08:00');
  const time = fc.integer({ min: 0, max: 4_000_000_000 });
  fc.assert(fc.property(time, (s) => Date.parse(beijingTime(s * 1000 + 999)) === s * 1000));
});

test('a text is cut between characters, and as late as can be', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(text, fc.nat(200), (whole, bytes) => {
      const cut = cutToBytes(whole, bytes);
      expect(whole.startsWith(cut)).toBe(true);
      expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(bytes);
      const next = Array.from(whole.slice(cut.length))[0];
      if (next !== undefined) expect(Buffer.byteLength(cut + next)).toBeGreaterThan(bytes);
      expect(Buffer.from(cut).toString()).toBe(cut);
    }),
  );
});

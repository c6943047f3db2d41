import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstAsk, nextAsk } from './ask-times';

const minute = 60_000;

test('the last time to ask is not missed, and the next is always later', () => {
  const times = fc.tuple(fc.nat({ max: 1000 * minute }), fc.integer({ min: 1, max: 1000 * minute }));
  fc.assert(
    fc.property(times, ([age, life]) => {
      const payment = { createdAt: 0, expiresAt: life };
      const next = nextAsk(payment, age);
      expect(next).toBeGreaterThan(age);
      if (age < life) expect(next).toBeLessThanOrEqual(life);
      expect(next - age).toBeLessThanOrEqual(60 * minute);
    }),
  );
});

test('waits grow with age', () => {
  const payment = { createdAt: 0, expiresAt: 15 * minute };
  expect(firstAsk(0)).toBe(2 * minute);
  expect(nextAsk(payment, 2 * minute)).toBe(4 * minute);
  expect(nextAsk(payment, 5 * minute)).toBe(10 * minute);
  expect(nextAsk(payment, 10 * minute)).toBe(15 * minute);
  expect(nextAsk(payment, 15 * minute)).toBe(30 * minute);
});

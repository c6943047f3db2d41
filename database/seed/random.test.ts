import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from './random';

const take = (seed: string, count: number) => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => random.next());
};

test('the same seed gives the same stream, another seed another one', () => {
  expect(take('a', 20)).toEqual(take('a', 20));
  expect(take('a', 20)).not.toEqual(take('b', 20));
});

test('whole numbers stay within their bounds and reach both', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: -50, max: 50 }),
      fc.integer({ min: 0, max: 3 }),
      (seed, least, span) => {
        const random = createRandom(seed);
        const seen = new Set(Array.from({ length: 200 }, () => random.int(least, least + span)));
        expect([...seen].sort((a, b) => a - b)).toEqual(
          Array.from({ length: span + 1 }, (_, index) => least + index),
        );
      },
    ),
  );
});

test('hexadecimal digits are as many as asked for', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (seed, digits) => {
      expect(createRandom(seed).hex(digits)).toMatch(new RegExp(`^[0-9a-f]{${digits}}$`));
    }),
  );
});

test('nothing can be picked from nothing', () => {
  expect(() => createRandom('a').pick([])).toThrow();
});

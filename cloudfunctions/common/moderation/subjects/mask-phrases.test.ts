import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskPhrases } from './mask-phrases';

test.each([
  ['电话 138', ['138'], '电话 ***'],
  ['abc', ['ab', 'bc'], '***'],
  ['aaa', ['aa'], '***'],
  ['👍🏻好', ['👍🏻'], '**好'],
  ['没有', ['别的'], '没有'],
])('%s without %j: %s', (text, phrases, masked) => {
  expect(maskPhrases(text, phrases)).toBe(masked);
});

test('nothing of the phrases is left, and nothing else changes in length', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '好'), maxLength: 30 });
  const phrase = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '好'), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(letters, fc.array(phrase, { minLength: 1, maxLength: 3 }), (text, phrases) => {
      const masked = maskPhrases(text, phrases);
      expect(masked).toHaveLength(text.length);
      for (const each of phrases) expect(masked).not.toContain(each);
    }),
  );
});

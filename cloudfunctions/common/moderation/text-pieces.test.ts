import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { textPieces } from './text-pieces';

test('a text that fits stays whole', () => {
  expect(textPieces('你好', 2500)).toEqual(['你好']);
  expect(textPieces('', 2500)).toEqual(['']);
  expect(textPieces('a'.repeat(2500), 2500)).toHaveLength(1);
});

test('pieces fit, are well formed, and hold every stretch of 30 units of the text', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 0, maxLength: 600 });
  fc.assert(
    fc.property(text, fc.integer({ min: 100, max: 400 }), (whole, size) => {
      const pieces = textPieces(whole, size);
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(size);
        expect(piece).not.toMatch(/\p{Cs}/u);
      }
      for (let at = 0; at + 30 <= whole.length; at += 1) {
        const stretch = whole.slice(at, at + 30);
        expect(pieces.some((piece) => piece.includes(stretch))).toBe(true);
      }
    }),
  );
});

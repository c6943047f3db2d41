import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, literally, searchTextOf, searchWords } from './fold';

test('width and case make no difference', () => {
  expect(fold('ＡＢＣ abc')).toBe('abc abc');
  expect(searchTextOf({ title: 'iPhone', body: '９成新' })).toBe('iphone\n9成新');
});

test('words are folded, and each counts once', () => {
  expect(searchWords('  iPhone　ＩＰＨＯＮＥ 九成新\t')).toEqual(['iphone', '九成新']);
  expect(searchWords(' 　 ')).toEqual([]);
});

test('a literal word finds itself wherever it stands, and nothing else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string(), (word, around) => {
      expect(new RegExp(literally(word)).test(around + word + around)).toBe(true);
      expect(new RegExp(literally(word)).test(around)).toBe(around.includes(word));
    }),
  );
  expect(new RegExp(literally('.*')).test('abc')).toBe(false);
});

import { expect, test } from 'vitest';
import { cleanCode, groupedCode, isCode } from './transfer-code';

test.each(['ABCDEFGHJKMN', 'abcd efgh jkmn', ' ABCD-EFGH-JKMN\n', 'ＡＢＣＤＥＦＧＨＪＫＭＮ'])(
  '%j is a code',
  (text) => {
    expect(isCode(cleanCode(text))).toBe(true);
    expect(groupedCode(cleanCode(text))).toBe('ABCD EFGH JKMN');
  },
);

test.each(['', 'ABCD', 'ABCDEFGHJKMNP', 'ABCDEFGHJKM0', 'ABCDEFGHIJKL', '转移码转移码转移码转移码'])(
  '%j is none',
  (text) => {
    expect(isCode(cleanCode(text))).toBe(false);
  },
);

test('what is typed is grouped as far as it goes', () => {
  expect(['AB', 'ABCD', 'ABCDE', 'ABCDEFGH'].map(groupedCode)).toEqual(['AB', 'ABCD', 'ABCD E', 'ABCD EFGH']);
});

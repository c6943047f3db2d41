import { expect, test } from 'vitest';
import { newTransferCode, transferDigest } from './transfer-code';

test('a code has twelve characters that nobody takes for one another', () => {
  const codes = Array.from({ length: 500 }, newTransferCode);
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{12}$/);
  expect(new Set(codes).size).toBe(500);
  expect(new Set(codes.join('')).size).toBe(31);
});

test.each(['ABCD-EFGH-JKMN', 'abcd efgh jkmn', ' ABCDEFGHJKMN\n', 'ＡＢＣＤ－ＥＦＧＨ－ＪＫＭＮ'])(
  'is the same however it is written: %j',
  (typed) => {
    expect(transferDigest(typed)).toBe(transferDigest('ABCDEFGHJKMN'));
  },
);

test('what is kept does not show it, and tells it from others', () => {
  expect(transferDigest('ABCDEFGHJKMN')).toMatch(/^[0-9a-f]{64}$/);
  expect(transferDigest('ABCDEFGHJKMN')).not.toBe(transferDigest('ABCDEFGHJKMP'));
});

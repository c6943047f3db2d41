import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type * as z from 'zod';
import { cursor, fen, fileID, id, text } from './fields';

const takes = (field: z.ZodType, value: unknown) => field.safeParse(value).success;

test('text is trimmed, composed, and keeps its line breaks where lines are allowed', () => {
  expect(text({ max: 10 }).parse('  e\u0301 ')).toBe('é');
  expect(text({ max: 10, lines: true }).parse('a\r\nb\tc\n')).toBe('a\nb\tc');
  expect(takes(text({ max: 10 }), 'a\nb')).toBe(false);
});

test.each(['\u0000', '\u0007', '\u007f', '\u0085', '\ud83d', '\udf31', 'a\udf31\ud83cb'])(
  'text never holds %j',
  (character) => {
    expect(takes(text({ max: 50 }), `前${character}后`)).toBe(false);
    expect(takes(text({ max: 50, lines: true }), `前${character}后`)).toBe(false);
  },
);

test('length counts code points, after trimming', () => {
  expect(takes(text({ max: 2 }), ' 🌱🌱 ')).toBe(true);
  expect(takes(text({ max: 2 }), '🌱🌱🌱')).toBe(false);
  expect(takes(text({ min: 2, max: 5 }), '一 ')).toBe(false);
  expect(takes(text({ min: 1, max: 5 }), '　')).toBe(false);
});

test('what text gives, it takes unchanged', () => {
  const field = text({ max: 200, lines: true });
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (value) => {
      const once = field.safeParse(value);
      if (once.success) expect(field.parse(once.data)).toBe(once.data);
    }),
  );
});

test('ids, cursors, money and files have their forms', () => {
  for (const good of ['p_0', 'A-z_9', 'x'.repeat(64)]) expect(takes(id(), good)).toBe(true);
  for (const wrong of ['', 'a b', 'a\n', 'x'.repeat(65), 7, { $ne: '' }])
    expect(takes(id(), wrong)).toBe(false);
  expect(takes(cursor(), '')).toBe(false);
  for (const wrong of [-1, 0.5, '1', NaN, Infinity, 1_000_000_001]) expect(takes(fen(), wrong)).toBe(false);
  expect(takes(fen(), 0)).toBe(true);
  expect(takes(fileID(), 'cloud://env.bucket/uploads/u/a.png')).toBe(true);
  for (const wrong of ['http://e/a', 'cloud://e', 'cloud://e/', 'cloud://e/a b'])
    expect(takes(fileID(), wrong)).toBe(false);
});

import { expect, test } from 'vitest';
import * as z from 'zod';
import { fieldMessages } from './field-messages';
import { text } from './fields';

const schema = z.strictObject({
  title: text({ min: 2, max: 4 }),
  count: z.int().min(1).max(9),
  kind: z.enum(['a', 'b']),
  list: z.array(z.strictObject({ name: z.string().regex(/^x/) })).max(2),
});
const valid = { title: '标题', count: 1, kind: 'a', list: [] };

function messages(value: unknown): Record<string, { zh: string; en: string }> {
  const parsed = schema.safeParse(value, { reportInput: true });
  return parsed.success ? {} : fieldMessages(parsed.error.issues);
}

test.each([
  [{ title: undefined }, 'title', '必填。', 'This is required.'],
  [{ title: 7 }, 'title', '应为文字。', 'This must be text.'],
  [{ title: '  ' }, 'title', '必填。', 'This is required.'],
  [{ title: '一' }, 'title', '至少 2 个字。', 'Use at least 2 characters.'],
  [{ title: '一二三四五' }, 'title', '最多 4 个字。', 'Use at most 4 characters.'],
  [{ title: '一\u0000' }, 'title', '含有不能显示的字符。', 'This contains characters that cannot be shown.'],
  [{ count: '1' }, 'count', '应为数字。', 'This must be a number.'],
  [{ count: 1.5 }, 'count', '应为整数。', 'This must be a whole number.'],
  [{ count: 0 }, 'count', '不能小于 1。', 'This must be at least 1.'],
  [{ count: 10 }, 'count', '不能大于 9。', 'This must be at most 9.'],
  [{ kind: 'c' }, 'kind', '只能是：a、b。', 'This must be one of: a, b.'],
  [{ kind: undefined }, 'kind', '必填。', 'This is required.'],
  [{ list: {} }, 'list', '应为列表。', 'This must be a list.'],
  [{ list: [{ name: 'x' }, { name: 'x' }, { name: 'x' }] }, 'list', '最多 2 项。', 'Use at most 2 items.'],
  [{ list: [{ name: 'y' }] }, 'list.0.name', '格式不对。', 'This is not in the right form.'],
  [{ list: [{ name: 'x', more: 1 }] }, 'list.0.more', '没有这一项。', 'There is no such field.'],
  [{ extra: 1 }, 'extra', '没有这一项。', 'There is no such field.'],
])('%j', (change, field, zh, en) => {
  expect(messages({ ...valid, ...change })).toEqual({ [field]: { zh, en } });
});

test('what concerns the whole stands under input', () => {
  expect(Object.keys(messages(null))).toEqual(['input']);
});

test('a field may have any name, and there may be any number of them', () => {
  const strange = JSON.parse('{"__proto__":1,"constructor":2}') as object;
  const named = messages(
    Object.assign(Object.create(null), valid, Object.fromEntries(Object.entries(strange))),
  );
  expect(Object.keys(named)).toContain('constructor');
  const many = Object.fromEntries(
    Array.from({ length: 500 }, (_, index) => [`${index}${'x'.repeat(500)}`, 1]),
  );
  const short = messages({ ...valid, ...many });
  expect(Object.keys(short)).toHaveLength(50);
  expect(Math.max(...Object.keys(short).map((key) => key.length))).toBe(80);
});

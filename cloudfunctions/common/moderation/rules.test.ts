import { expect, test } from 'vitest';
import { contentRefused, refusalReason } from './labels';
import { rules } from './rules';

test('ids are unique, and every rule speaks both languages', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { title, text } of rules) {
    for (const words of [title, text]) {
      expect(words.zh).toMatch(/\p{Script=Han}/u);
      expect(words.en).not.toMatch(/\p{Script=Han}/u);
    }
  }
});

test.each([
  [10001, '广告', 'advertising'],
  [20003, '辱骂', 'abuse'],
  [21000, '其他不当内容', 'something unsuitable'],
  [424242, '其他不当内容', 'something unsuitable'],
  [null, '其他不当内容', 'something unsuitable'],
])('label %s is given in words', (label, zh, en) => {
  expect(refusalReason({ label }).zh).toContain(zh);
  expect(refusalReason({ label }).en).toContain(en);
});

test('what our own words are about comes before a label', () => {
  const reason = refusalReason({ label: 20003, category: 'inducement' });
  expect(reason.zh).toContain('诱导分享（见规则「不诱导分享」）');
  expect(reason.en).toContain('bait for sharing (see the rule "No bait for sharing")');
});

test('a refusal names the field when it is known', () => {
  expect(contentRefused({ label: 20003 }, 'nickname').toFailure()).toMatchObject({
    code: 'CONTENT_REFUSED',
    message: refusalReason({ label: 20003 }),
    fields: { nickname: refusalReason({ label: 20003 }) },
  });
  expect(contentRefused({ label: 20003 }).toFailure().fields).toBeUndefined();
});

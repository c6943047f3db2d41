import { describe, expect, test } from 'vitest';
import { ruleIds } from '../moderation/rules';
import { isSerious, reasonById, reasons, reasonsFor } from './reasons';

test('the ids that complaints are stored with stay what they are', () => {
  expect(reasons.map(({ id }) => id)).toEqual([
    'porn',
    'illegal',
    'gambling',
    'politics',
    'violence',
    'self-harm',
    'minors',
    'fraud',
    'privacy',
    'stolen-account',
    'impersonation',
    'rumour',
    'harassment',
    'infringement',
    'counterfeit',
    'inducement',
    'spam',
    'dispute',
    'malfunction',
    'other',
  ]);
});

describe.each(['post', 'comment', 'user', 'order', 'platform'] as const)('for %s', (type) => {
  test('there are reasons, the last of which takes whatever is left', () => {
    const fitting = reasonsFor(type);
    expect(fitting.length).toBeGreaterThan(3);
    expect(fitting.at(-1)?.id).toBe('other');
  });
});

test.each(reasons)('$id has short names, a hint and a rule that is published', (reason) => {
  const { id, name, hint, rule } = reason;
  expect(id.length).toBeLessThanOrEqual(32);
  expect(Array.from(name.zh).length).toBeLessThanOrEqual(12);
  expect(name.en.length).toBeLessThanOrEqual(26);
  expect(hint.zh).toMatch(/^[^。]+$/);
  expect(hint.en).toMatch(/^[A-Z][^.]+$/);
  if (rule !== null) expect(ruleIds).toContain(rule);
});

test('what endangers people, the law or their money is serious', () => {
  const serious = reasons.filter(isSerious).map(({ id }) => id);
  expect(serious).toEqual(reasons.slice(0, 10).map(({ id }) => id));
  expect(() => reasonById('none')).toThrow('no reason none');
});

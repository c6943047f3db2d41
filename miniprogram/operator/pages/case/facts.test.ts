import { expect, it } from 'vitest';
import { en } from '../../locales/en';
import { zh } from '../../locales/zh';
import { signalText, stepOf, strikesText, suggestedText } from './facts';

const operator = { userId: 'u_1', nickname: '阿青', avatar: null };
const open = { state: 'open', lease: null, excluded: false } as const;
const lease = { operator, until: 1000, mine: true };

it('says why a case is open, and what our own words are about', () => {
  expect(signalText({ kind: 'text', suggest: 'failed', at: 0 }, zh)).toBe('文字检查没有结果');
  expect(signalText({ kind: 'text', suggest: 'review', category: 'contact', at: 0 }, en)).toBe(
    'The text check was not sure (Contact and adverts)',
  );
  expect(signalText({ kind: 'complaint', at: 0 }, zh)).toBe('有人投诉');
});

it('sums up a record', () => {
  expect(strikesText({ strikes: { count: 2, weight: 3 } }, zh.case)).toBe('记过 2 次，共 3 分');
  expect(strikesText({ strikes: { count: 0, weight: 0 } }, zh.case)).toBe('没有记过');
  expect(suggestedText({ suggested: { kind: 'mute', days: 3 } }, zh)).toBe('按记录建议：禁言 3 天');
  expect(suggestedText({ suggested: null }, zh)).toBe('');
});

it('one step at a time: take it, decide it, or leave it to whoever has it', () => {
  expect(stepOf(open, true, 0)).toBe('take');
  expect(stepOf({ ...open, lease }, true, 999)).toBe('decide');
  expect(stepOf({ ...open, lease }, true, 1000)).toBe('take');
  expect(stepOf({ ...open, lease: { ...lease, mine: false } }, true, 999)).toBe('wait');
  expect(stepOf({ ...open, excluded: true }, true, 0)).toBe('excluded');
  expect(stepOf(open, false, 0)).toBe('support');
  expect(stepOf({ ...open, state: 'closed' }, false, 0)).toBe('next');
});

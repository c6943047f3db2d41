import { expect, it } from 'vitest';
import { en } from '../locales/en';
import { zh } from '../locales/zh';
import { decisionText, sanctionText } from './decision-text';

const day = 86_400_000;

it('a sanction names its length, a warning does not', () => {
  expect(sanctionText({ kind: 'mute', days: 7 }, zh)).toBe('禁言 7 天');
  expect(sanctionText({ kind: 'warning', days: 1 }, zh)).toBe('警告');
});

it('a decision says what became of the content and of its author', () => {
  const sanction = { kind: 'ban', from: 0, until: 3 * day } as const;
  expect(decisionText({ outcome: 'remove', sanction: null }, zh)).toBe('下架');
  expect(decisionText({ outcome: 'remove', sanction }, zh)).toBe('下架，并停用账号 3 天');
  expect(decisionText({ outcome: 'ban', sanction }, en)).toBe('Ban, 3 days');
});

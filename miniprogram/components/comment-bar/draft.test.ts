import { expect, it } from 'vitest';
import { isSendable, MAX_LENGTH, remaining } from './draft';

it('counts characters as people do, near the limit only', () => {
  expect(remaining('好')).toBeNull();
  expect(remaining('🐱'.repeat(MAX_LENGTH - 1))).toBe(1);
  expect(remaining('好'.repeat(MAX_LENGTH + 2))).toBe(-2);
});

it('sends something, and not too much', () => {
  expect(isSendable(' \n ')).toBe(false);
  expect(isSendable('好'.repeat(MAX_LENGTH))).toBe(true);
  expect(isSendable('好'.repeat(MAX_LENGTH + 1))).toBe(false);
});

import { expect, test } from 'vitest';
import { transfer } from '../../locales/en/transfer';
import { leftOf } from './time-left';

const minute = 60_000;

test.each([
  [24 * 60 * minute, '24 h 0 min left'],
  [90 * minute + 1, '1 h 30 min left'],
  [60 * minute - 1, '59 min left'],
  [1, '1 min left'],
])('%i ms are said as %s', (ms, words) => {
  expect(leftOf(ms, transfer)).toBe(words);
});

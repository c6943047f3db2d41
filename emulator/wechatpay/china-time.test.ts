import { expect, test } from 'vitest';
import { billTime, chinaDay, compactTime, rfc3339 } from './china-time';

const newYear = Date.UTC(2025, 11, 31, 16);

test('moments are written as in China', () => {
  expect(rfc3339(newYear + 999)).toBe('2026-01-01T00:00:00+08:00');
  expect(billTime(newYear - 1)).toBe('2025-12-31 23:59:59');
  expect(compactTime(newYear)).toBe('20260101000000');
});

test('a day begins and ends at midnight in China', () => {
  expect(chinaDay('2026-01-01')).toEqual({ from: newYear, to: newYear + 86_400_000 });
  for (const date of ['2026-02-30', '2026-1-1', 'today', '']) expect(chinaDay(date)).toBeNull();
});

import { expect, test } from 'vitest';
import { readSchedule } from './schedule';

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
const next = (expression: string, at: string) => iso(readSchedule(expression).next(Date.parse(at)));

test.each([
  ['every five minutes', '0 */5 * * * * *', '2026-01-01T00:01:00Z', '2026-01-01T00:05:00.000Z'],
  ['at two in the morning in Beijing', '0 0 2 * * * *', '2026-01-01T00:00:00Z', '2026-01-01T18:00:00.000Z'],
  ['on weekdays only', '0 0 9 * * MON-FRI *', '2026-01-03T02:00:00Z', '2026-01-05T01:00:00.000Z'],
  ['on Sunday as 0', '0 0 9 * * 0 *', '2026-01-01T00:00:00Z', '2026-01-04T01:00:00.000Z'],
  ['on the first or on a Friday', '0 0 9 1 * FRI *', '2026-01-01T02:00:00Z', '2026-01-02T01:00:00.000Z'],
  ['in a year to come', '0 0 0 1 1 * 2030', '2026-01-01T00:00:00Z', '2029-12-31T16:00:00.000Z'],
])('runs %s', (_, expression, at, expected) => {
  expect(next(expression, at)).toBe(expected);
});

test('has no next run after its last year', () => {
  expect(next('0 0 0 1 1 * 2020', '2026-01-01T00:00:00Z')).toBeNull();
});

test.each(['', '* * * * *', '0 */5 * * * *', '61 * * * * * *', '0 0 25 * * * *', 'a b c d e f g'])(
  '%j is refused',
  (expression) => {
    expect(() => readSchedule(expression)).toThrow();
  },
);

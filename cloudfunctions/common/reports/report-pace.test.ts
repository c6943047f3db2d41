import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { paceOf } from './report-pace';

const day = 86_400_000;
const now = 1000 * day;
const abusive = (daysAgo: number) => ({
  abusive: true,
  createdAt: now - (daysAgo + 1) * day,
  closedAt: now - daysAgo * day,
});
const timesOf = (count: number) =>
  paceOf(
    Array.from({ length: count }, () => abusive(1)),
    now,
  )?.rule.times;

test('nobody is slowed for being wrong', () => {
  expect(
    paceOf(
      Array.from({ length: 50 }, () => ({ ...abusive(1), abusive: false })),
      now,
    ),
  ).toBeNull();
});

test('each abusive complaint slows a little more, but everybody keeps one a day', () => {
  expect([1, 2, 3, 4, 20].map(timesOf)).toEqual([3, 2, 1, 1, 1]);
  expect(paceOf([abusive(1)], now)?.rule.seconds).toBe(86_400);
});

test('it is forgotten after 90 days', () => {
  expect(paceOf([abusive(89)], now)).not.toBeNull();
  expect(paceOf([abusive(90)], now)).toBeNull();
});

test('one that was opened again counts from when it was made', () => {
  expect(paceOf([{ ...abusive(1), closedAt: null }], now)?.rule.times).toBe(3);
});

test('says how many there were and how many a day are left, in both languages', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), (count) => {
      const pace = paceOf(
        Array.from({ length: count }, () => abusive(1)),
        now,
      );
      expect(pace?.message.zh).toContain(`${count} 条`);
      expect(pace?.message.zh).toContain(`${pace?.rule.times} 次`);
      expect(pace?.message.en).toContain(String(count));
    }),
  );
});

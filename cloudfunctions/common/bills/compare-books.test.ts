import { expect, test } from 'vitest';
import { boundsOfDay, chinaDay, dayBefore, daysToCompare } from './china-day';
import { compareBooks, type Entry } from './compare-books';

const payment = (number: string, amount = 3000): Entry => ({
  about: 'payment',
  number,
  orderId: `o_${number}`,
  amount,
});

test('what agrees is no difference; each thing that does not is one', () => {
  const theirs = [payment('a'), payment('b'), payment('c', 100), payment('c', 200)];
  const ours = [payment('a'), payment('c', 200)];
  const found = compareBooks('2026-11-20', { theirs, ours, missing: [payment('d')] }, 5);
  expect(
    found.map(({ number, kind, ours: mine, theirs: their, orderId }) => [number, kind, mine, their, orderId]),
  ).toEqual([
    ['b', 'theirs-only', null, 3000, 'o_b'],
    ['c', 'amount', 200, 300, 'o_c'],
    ['d', 'ours-only', 3000, null, 'o_d'],
  ]);
  expect(found[0]).toMatchObject({ day: '2026-11-20', state: 'open', createdAt: 5 });
});

test('the same difference has the same id, another day or number another one', () => {
  const idOf = (day: string, number: string) =>
    compareBooks(day, { theirs: [payment(number)], ours: [], missing: [] }, 0)[0]!._id;
  expect(idOf('2026-11-20', 'a|*')).toBe(idOf('2026-11-20', 'a|*'));
  expect(idOf('2026-11-20', 'a')).not.toBe(idOf('2026-11-21', 'a'));
  expect(idOf('2026-11-20', 'a')).not.toBe(idOf('2026-11-20', 'b'));
  expect(idOf('2026-11-20', 'a|*')).toMatch(/^[\w-]{1,64}$/);
});

test('days are those of China', () => {
  const midnight = Date.parse('2026-11-20T16:00:00Z');
  expect([chinaDay(midnight - 1), chinaDay(midnight)]).toEqual(['2026-11-20', '2026-11-21']);
  expect(boundsOfDay('2026-11-21').from).toBe(midnight);
  expect(dayBefore('2026-03-01')).toBe('2026-02-28');
});

test('yesterday is due from the hour on, a week back before that', () => {
  const ten = Date.parse('2026-11-21T10:00:00+08:00');
  expect(daysToCompare(ten - 1, 10)).toEqual([
    '2026-11-14',
    '2026-11-15',
    '2026-11-16',
    '2026-11-17',
    '2026-11-18',
    '2026-11-19',
  ]);
  expect(daysToCompare(ten, 10).at(-1)).toBe('2026-11-20');
  expect(daysToCompare(ten, 10)).toHaveLength(7);
});

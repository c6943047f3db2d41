import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptArchives } from './kept-archives';

const usual = { keepDaily: 7, keepWeekly: 4, keepMonthly: 6 };
const dayLength = 24 * 3600 * 1000;
const dayAt = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * dayLength).toISOString().slice(0, 10);

const days = fc.uniqueArray(fc.integer({ min: 0, max: 800 }).map(dayAt), { maxLength: 120 });
const counts = fc.record({
  keepDaily: fc.integer({ min: 1, max: 10 }),
  keepWeekly: fc.integer({ min: 0, max: 10 }),
  keepMonthly: fc.integer({ min: 0, max: 10 }),
});

test('after a year of nights: a week of days, the Sundays of four weeks, the ends of six months', () => {
  let there: string[] = [];
  for (let n = 0; n < 365; n++) {
    there = [...keptArchives([...there, dayAt(n)], usual).keys()];
  }
  expect(there.sort()).toEqual([
    '2026-07-31',
    '2026-08-31',
    '2026-09-30',
    '2026-10-31',
    '2026-11-30',
    '2026-12-13',
    '2026-12-20',
    '2026-12-25',
    '2026-12-26',
    '2026-12-27',
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
  ]);
  expect(keptArchives(there, usual).get('2026-12-31')).toEqual(['daily', 'weekly', 'monthly']);
  expect(keptArchives(there, usual).get('2026-12-27')).toEqual(['daily', 'weekly']);
});

test('the order makes no difference, the newest is always kept, and no more than asked for', () => {
  fc.assert(
    fc.property(days, counts, (some, counts) => {
      const kept = keptArchives(some, counts);
      expect(keptArchives(some.toReversed(), counts)).toEqual(kept);
      const newest = some.toSorted().at(-1);
      if (newest !== undefined) expect(kept.has(newest)).toBe(true);
      const as = (what: string) => [...kept.values()].filter((one) => one.join().includes(what)).length;
      expect(as('daily')).toBe(Math.min(some.length, counts.keepDaily));
      expect(as('weekly')).toBeLessThanOrEqual(counts.keepWeekly);
      expect(as('monthly')).toBeLessThanOrEqual(counts.keepMonthly);
    }),
  );
});

test('removing what is over changes nothing about what is kept', () => {
  fc.assert(
    fc.property(days, counts, (some, counts) => {
      const kept = keptArchives(some, counts);
      expect(keptArchives([...kept.keys()], counts)).toEqual(kept);
    }),
  );
});

test('what is removed night by night is nothing that would have been kept in the end', () => {
  fc.assert(
    fc.property(days, counts, (some, counts) => {
      const inOrder = some.toSorted();
      let there: string[] = [];
      for (const day of inOrder) there = [...keptArchives([...there, day], counts).keys()];
      expect(there.sort()).toEqual([...keptArchives(inOrder, counts).keys()].sort());
    }),
  );
});

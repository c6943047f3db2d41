import { expect, test } from 'vitest';
import { byLane, laneOf, lanes } from './lanes';

const entries = Array.from({ length: 500 }, (_, i) => ({ collection: 'posts', id: `p_${i}` }));

test('every document is in one part, of its own lane, in order, and parts stay small', () => {
  const parts = byLane(entries);
  expect([...parts.keys()].sort()).toEqual(Array.from({ length: lanes }, (_, i) => i));
  for (const [lane, mine] of parts) {
    expect(mine.flat()).toEqual(entries.filter((entry) => laneOf(entry) === lane));
    expect(Math.max(...mine.map(({ length }) => length))).toBe(20);
  }
});

import { expect, test } from 'vitest';
import { holdMore, mayRepair } from './held-repairs';

const difference = (id: string, kind: 'changed' | 'missing' | 'extra') => ({ collection: 'posts', id, kind });

test('what is missing is not held back, the rest is', () => {
  const held = [difference('a', 'changed')];
  const more = [difference('b', 'missing'), difference('c', 'extra')];
  expect(holdMore({ changed: 1, extra: 1, held }, more)).toEqual([...held, difference('c', 'extra')]);
});

test('where too much differs nothing is held, and nothing repaired', () => {
  expect(mayRepair({ changed: 300, extra: 200 })).toBe(true);
  expect(mayRepair({ changed: 300, extra: 201 })).toBe(false);
  expect(holdMore({ changed: 0, extra: 501, held: [difference('a', 'extra')] }, [])).toEqual([]);
});

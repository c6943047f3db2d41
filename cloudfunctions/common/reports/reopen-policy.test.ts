import { expect, test } from 'vitest';
import { reopenRefusal } from './reopen-policy';

const day = 86_400_000;
const closed = { state: 'dismissed' as const, reopened: false, closedAt: 0 };

test('once, and within 15 days of the answer', () => {
  expect(reopenRefusal(closed, 15 * day)).toBeNull();
  expect(reopenRefusal(closed, 15 * day + 1)).toBe('late');
  expect(reopenRefusal({ ...closed, reopened: true }, 1)).toBe('again');
  expect(reopenRefusal({ ...closed, state: 'open', closedAt: null }, 1)).toBe('open');
});

test.each(['upheld', 'answered'] as const)('also when it was %s', (state) => {
  expect(reopenRefusal({ ...closed, state }, 1)).toBeNull();
});

import { expect, test } from 'vitest';
import { day } from '../../kernel/clock';
import { newUser } from '../new-user';
import { goneAt, heldUntil } from './gone-at';

const now = 1000 * day;
const user = (kind: 'mute' | 'ban', until: number) => ({
  ...newUser('u_1', 0),
  sanctions: [{ decisionId: 'd_1', kind, from: 0, until }],
});

test('an account is gone in seven days', () => {
  expect(goneAt(newUser('u_1', 0), now)).toBe(now + 7 * day);
  expect(goneAt(user('mute', now + 30 * day), now)).toBe(now + 7 * day);
  expect(goneAt(user('ban', now + day), now)).toBe(now + 7 * day);
});

test('but not before a ban ends', () => {
  expect(goneAt(user('ban', now + 30 * day), now)).toBe(now + 30 * day);
  expect(heldUntil(user('ban', now + 1), now)).toBe(now + 1);
  expect(heldUntil(user('ban', now), now)).toBeNull();
});

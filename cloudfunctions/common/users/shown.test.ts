import { expect, test } from 'vitest';
import { newUser } from './new-user';
import { isShown } from './shown';

const now = 1000;
const user = newUser('u_1', 0);
const under = (kind: 'warning' | 'mute' | 'ban', until: number) => ({
  ...user,
  sanctions: [{ decisionId: 'd_1', kind, from: 0, until }],
});

test('a person is shown while active and not banned', () => {
  expect(isShown(user, now)).toBe(true);
  for (const state of ['deleting', 'deleted'] as const) expect(isShown({ ...user, state }, now)).toBe(false);
  expect(isShown(undefined, now)).toBe(false);
  expect(isShown(under('ban', now + 1), now)).toBe(false);
  expect(isShown(under('ban', now), now)).toBe(true);
  for (const kind of ['mute', 'warning'] as const) expect(isShown(under(kind, now + 1), now)).toBe(true);
});

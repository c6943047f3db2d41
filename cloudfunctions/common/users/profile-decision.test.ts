import { expect, test } from 'vitest';
import type { TextCheck } from '../../../database/collections/posts';
import { newUser } from './new-user';
import { moderationDefaults } from '../kernel/settings/moderation';
import { decideProfile, reviewProfile, textsToCheck } from './profile-decision';

const user = { ...newUser('u_00ab', 1), nickname: '老王', bio: '修水管', area: '3 号楼' };
const none = new Map<string, never>();
const check = (suggest: TextCheck['suggest'], label = 100): TextCheck => ({
  suggest,
  label,
  traceId: null,
  at: 2,
});

test('only new texts are checked', () => {
  expect(textsToCheck(user, { nickname: '老王', bio: '', area: '4 号楼' })).toEqual([['area', '4 号楼']]);
});

test('a name that passes is set, and ends the wait of another', () => {
  expect(decideProfile({ nickname: '大王' }, { nickname: check('pass') }, none, 5)).toEqual({
    kind: 'save',
    changes: { nickname: '大王', nicknamePending: null, updatedAt: 5 },
  });
  expect(decideProfile({ nickname: '老王' }, {}, none, 5)).toEqual({
    kind: 'save',
    changes: { nickname: '老王', nicknamePending: null, updatedAt: 5 },
  });
});

test.each(['review', 'failed'] as const)('a name whose check says %s waits; the rest is saved', (suggest) => {
  const decision = decideProfile(
    { nickname: '大王', bio: '修电灯' },
    { nickname: check(suggest), bio: check('pass') },
    none,
    5,
  );
  expect(decision).toEqual({
    kind: 'save',
    changes: { nicknamePending: '大王', bio: '修电灯', updatedAt: 5 },
  });
});

test('one refused text stops the whole change', () => {
  expect(
    decideProfile(
      { nickname: '大王', area: '…' },
      { nickname: check('pass'), area: check('risky', 20003) },
      none,
      5,
    ),
  ).toEqual({ kind: 'refused', field: 'area', check: check('risky', 20003) });
});

test('a bio or area that is not clear is not kept', () => {
  expect(decideProfile({ bio: '…' }, { bio: check('review') }, none, 5)).toEqual({
    kind: 'unclear',
    field: 'bio',
  });
  expect(decideProfile({ area: '…' }, { area: check('failed') }, none, 5)).toEqual({ kind: 'unchecked' });
});

test('a picture takes the state it has, or waits; none takes it away', () => {
  const pictures = new Map([['a', 'approved' as const]]);
  const avatarOf = (avatar: string | null) => decideProfile({ avatar }, {}, pictures, 5);
  expect(avatarOf('a')).toMatchObject({ changes: { avatar: { fileID: 'a', state: 'approved' } } });
  expect(avatarOf('b')).toMatchObject({ changes: { avatar: { fileID: 'b', state: 'pending' } } });
  expect(avatarOf(null)).toMatchObject({ changes: { avatar: null } });
});

test('a name that waits has a person look; nothing else does', () => {
  const settings = moderationDefaults;
  expect(reviewProfile({ nickname: check('review', 10001) }, settings, 5)).toEqual({
    signal: { kind: 'text', suggest: 'review', label: 10001, at: 5 },
    harm: 1,
    dueAt: 5 + 12 * 3_600_000,
    retryAt: null,
  });
  expect(reviewProfile({ nickname: check('failed') }, settings, 5)?.retryAt).toBe(5 + 300_000);
  expect(reviewProfile({ nickname: check('pass') }, settings, 5)).toBeNull();
  expect(reviewProfile({ bio: check('pass') }, settings, 5)).toBeNull();
});

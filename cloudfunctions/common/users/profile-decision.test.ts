import { expect, test } from 'vitest';
import type { TextCheck } from '../../../database/collections/posts';
import { newUser } from './new-user';
import { decideProfile, textsToCheck } from './profile-decision';

const user = { ...newUser('u_00ab', 1), nickname: '老王', bio: '修水管', area: '3 号楼' };
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
  const waiting = { ...user, nicknamePending: '小王' };
  expect(decideProfile(waiting, { nickname: '大王' }, { nickname: check('pass') }, 5)).toEqual({
    kind: 'save',
    changes: { nickname: '大王', nicknamePending: null, updatedAt: 5 },
  });
  expect(decideProfile(waiting, { nickname: '老王' }, {}, 5)).toEqual({
    kind: 'save',
    changes: { nickname: '老王', nicknamePending: null, updatedAt: 5 },
  });
});

test.each(['review', 'failed'] as const)('a name whose check says %s waits; the rest is saved', (suggest) => {
  const decision = decideProfile(
    user,
    { nickname: '大王', bio: '修电灯' },
    { nickname: check(suggest), bio: check('pass') },
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
      user,
      { nickname: '大王', area: '…' },
      { nickname: check('pass'), area: check('risky', 20003) },
      5,
    ),
  ).toEqual({ kind: 'refused', field: 'area', check: check('risky', 20003) });
});

test('a bio or area that is not clear is not kept', () => {
  expect(decideProfile(user, { bio: '…' }, { bio: check('review') }, 5)).toEqual({
    kind: 'unclear',
    field: 'bio',
  });
  expect(decideProfile(user, { area: '…' }, { area: check('failed') }, 5)).toEqual({ kind: 'unchecked' });
});

test('a new picture waits, the same one keeps its state, none takes it away', () => {
  const approved = { ...user, avatar: { fileID: 'a', state: 'approved' as const } };
  expect(decideProfile(approved, { avatar: 'a' }, {}, 5)).toMatchObject({
    changes: { avatar: approved.avatar },
  });
  expect(decideProfile(approved, { avatar: 'b' }, {}, 5)).toMatchObject({
    changes: { avatar: { fileID: 'b', state: 'pending' } },
  });
  expect(decideProfile(approved, { avatar: null }, {}, 5)).toMatchObject({ changes: { avatar: null } });
});

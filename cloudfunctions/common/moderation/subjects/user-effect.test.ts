import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckState, User } from '../../../../database/collections/users';
import { defaultNickname, newUser } from '../../users/new-user';
import type { Judgement, ProfileField } from './judgement';
import { effectOnUser, restorationOfUser } from './user-effect';

const user = (change: Partial<User> = {}): User => ({
  ...newUser('u_1234', 100),
  nickname: '老王',
  ...change,
});
const judged = (change: Partial<Judgement> = {}): Judgement => ({
  decisionId: 'd_1',
  outcome: 'approve',
  mask: [],
  refusedPictures: [],
  fields: [],
  authorShown: true,
  picturesJudged: true,
  complaint: false,
  ...change,
});
const undone = { to: 'undone', authorShown: true, latest: true } as const;
const overturned = { ...undone, to: 'overturned' } as const;

const people = fc
  .record({
    nicknamePending: fc.constantFrom(null, '小王'),
    avatar: fc.constantFrom<(CheckState | null)[]>(null, 'approved', 'pending', 'refused'),
    bio: fc.constantFrom('', '住三号楼'),
  })
  .map(({ avatar, ...rest }) => user({ ...rest, avatar: avatar && { fileID: 'f', state: avatar } }));
const choices = fc.record({
  outcome: fc.constantFrom<Judgement['outcome']>('approve', 'remove'),
  fields: fc.subarray<ProfileField>(['nickname', 'avatar', 'bio']),
  refusedPictures: fc.subarray(['f']),
  complaint: fc.boolean(),
});

test('taking any decision back leaves the profile as it was', () => {
  fc.assert(
    fc.property(people, choices, (before, choice) => {
      const effect = effectOnUser(before, judged(choice));
      const after = { ...before, ...effect.changes };
      const made = { outcome: choice.outcome, at: 200 };
      const restoration = restorationOfUser(after, made, effect.before, undone);
      expect({ ...after, ...restoration?.changes }).toEqual(before);
    }),
  );
});

describe('approved', () => {
  test('the name and the picture that wait are seen', () => {
    const before = user({ nicknamePending: '小王', avatar: { fileID: 'f', state: 'pending' } });
    const { changes, pictures } = effectOnUser(before, judged());
    expect(changes).toEqual({
      nickname: '小王',
      nicknamePending: null,
      avatar: { fileID: 'f', state: 'approved' },
    });
    expect(pictures).toEqual([{ fileID: 'f', state: 'approved' }]);
    expect(effectOnUser(before, judged({ picturesJudged: false })).pictures).toEqual([]);
  });
});

describe('removed', () => {
  const before = user({ nicknamePending: '坏名字' });

  test('is only the name that waits, where nobody complained', () => {
    const { changes } = effectOnUser(before, judged({ outcome: 'remove', fields: ['nickname'] }));
    expect(changes).toEqual({ nicknamePending: null });
  });

  test('is the name others see too, where somebody did', () => {
    const chosen = judged({ outcome: 'remove', fields: ['nickname'], complaint: true });
    const { changes } = effectOnUser(before, chosen);
    expect(changes).toEqual({ nickname: defaultNickname('u_1234'), nicknamePending: null });
  });

  test('on appeal a refused name takes its place, unless the person has changed something since', () => {
    const effect = effectOnUser(before, judged({ outcome: 'remove', fields: ['nickname'] }));
    const after = { ...before, ...effect.changes };
    const made = { outcome: 'remove' as const, at: 200 };
    expect(restorationOfUser(after, made, effect.before, overturned)?.changes).toEqual({
      nickname: '坏名字',
    });
    const changed = { ...after, nickname: '新名字', updatedAt: 300 };
    expect(restorationOfUser(changed, made, effect.before, overturned)?.changes).toEqual({});
  });

  test('a name the person has chosen since stays', () => {
    const chosen = judged({ outcome: 'remove', fields: ['nickname'], complaint: true });
    const effect = effectOnUser(user(), chosen);
    const after = { ...user(), ...effect.changes, nickname: '新名字', updatedAt: 300 };
    const made = { outcome: 'remove' as const, at: 200 };
    expect(restorationOfUser(after, made, effect.before, undone)?.changes).toEqual({});
  });

  test('a picture the person has replaced stays', () => {
    const with1 = user({ avatar: { fileID: 'f', state: 'approved' } });
    const effect = effectOnUser(with1, judged({ outcome: 'remove', fields: ['avatar'] }));
    expect(effect.pictures).toEqual([{ fileID: 'f', state: 'refused' }]);
    const changed = user({ avatar: { fileID: 'g', state: 'pending' } });
    const made = { outcome: 'remove' as const, at: 200 };
    expect(restorationOfUser(changed, made, effect.before, undone)?.changes).toEqual({});
  });
});

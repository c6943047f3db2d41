import type { ContentBefore, Decision } from '../../../../database/collections/decisions';
import type { User } from '../../../../database/collections/users';
import { defaultNickname } from '../../users/new-user';
import type { Effect, Judgement, PictureChange, Restoration, Reversal } from './judgement';
import { picturesAgain } from './states';

/** Lets the name and the picture that wait be seen; a picture that may not is refused. */
function approve(user: User, { refusedPictures, picturesJudged }: Judgement): Effect<User> {
  const { nickname, nicknamePending, avatar } = user;
  const refused = avatar !== null && refusedPictures.includes(avatar.fileID);
  const state = refused ? 'refused' : 'approved';
  const judged = picturesJudged && avatar !== null && (refused || avatar.state === 'pending');
  const change = judged && avatar.state !== state ? ({ fileID: avatar.fileID, state } as const) : null;
  return {
    changes: {
      ...(nicknamePending === null ? {} : { nickname: nicknamePending, nicknamePending: null }),
      ...(change ? { avatar: change } : {}),
    },
    before: {
      state: 'published',
      ...(nicknamePending === null ? {} : { nickname, nicknamePending }),
      ...(change && avatar ? { pictures: [avatar] } : {}),
    },
    pictures: change ? [change] : [],
  };
}

/**
 * A name that waits is refused. The name others see goes too, unless all there is to judge is the one that waits.
 */
function removeName(
  { _id, nickname, nicknamePending }: User,
  complaint: boolean,
): Pick<Effect<User>, 'changes' | 'before'> {
  const before = { state: 'published' as const, ...(nicknamePending === null ? {} : { nicknamePending }) };
  if (nicknamePending !== null && !complaint) return { changes: { nicknamePending: null }, before };
  return {
    changes: { nickname: defaultNickname(_id), nicknamePending: null },
    before: { ...before, nickname },
  };
}

function remove(user: User, { fields, complaint }: Judgement): Effect<User> {
  const { avatar, bio } = user;
  const name = fields.includes('nickname') ? removeName(user, complaint) : null;
  const picture = fields.includes('avatar') && avatar ? avatar : null;
  const text = fields.includes('bio') && bio !== '';
  return {
    changes: { ...name?.changes, ...(picture ? { avatar: null } : {}), ...(text ? { bio: '' } : {}) },
    before: {
      state: 'published',
      ...name?.before,
      ...(picture ? { avatar: picture } : {}),
      ...(text ? { bio } : {}),
    },
    pictures: picture ? [{ fileID: picture.fileID, state: 'refused' }] : [],
  };
}

/** What a decision changes in a profile. */
export function effectOnUser(user: User, judgement: Judgement): Effect<User> {
  if (user.state === 'deleted') return { changes: {}, before: { state: 'removed' }, pictures: [] };
  return judgement.outcome === 'remove' ? remove(user, judgement) : approve(user, judgement);
}

/** The name as it was before it was removed, or before one that waited took its place. */
function nameAgain(
  user: User,
  outcome: Decision['outcome'],
  { nickname, nicknamePending }: ContentBefore,
  { to, latest }: Reversal,
): Partial<User> {
  const shown = outcome === 'remove' ? defaultNickname(user._id) : nicknamePending;
  if (user.nicknamePending !== null || (outcome === 'approve' && !latest)) return {};
  if (nickname !== undefined && user.nickname !== shown) return {};
  if (to === 'overturned') {
    const name = nicknamePending ?? nickname;
    return name === undefined ? {} : { nickname: name };
  }
  return {
    ...(nickname === undefined ? {} : { nickname }),
    ...(nicknamePending === undefined ? {} : { nicknamePending }),
  };
}

/** The picture that was taken away, or that was judged, by a check alone too, and is still there. */
function avatarAgain(
  user: User,
  outcome: Decision['outcome'],
  { avatar, pictures = [] }: ContentBefore,
  { to, latest }: Reversal,
): PictureChange[] {
  if (avatar && user.avatar === null) return picturesAgain([avatar], to);
  if (!latest && (outcome !== 'remove' || user.avatar?.state !== 'refused')) return [];
  const judged = pictures.filter(({ fileID }) => fileID === user.avatar?.fileID);
  return picturesAgain(judged, to);
}

/**
 * What taking a decision on a profile back changes: only what the person has left as the decision made it. `made.at` in
 * ms.
 */
export function restorationOfUser(
  user: User,
  { outcome, at }: Pick<Decision, 'outcome' | 'at'>,
  before: ContentBefore,
  reversal: Reversal,
): Restoration<User> | null {
  if (user.state === 'deleted') return null;
  const [picture] = avatarAgain(user, outcome, before, reversal);
  const untouched = user.updatedAt <= at || before.nickname !== undefined;
  return {
    changes: {
      ...(untouched ? nameAgain(user, outcome, before, reversal) : {}),
      ...(picture ? { avatar: picture } : {}),
      ...(before.bio !== undefined && user.bio === '' ? { bio: before.bio } : {}),
    },
    pictures: picture ? [picture] : [],
  };
}

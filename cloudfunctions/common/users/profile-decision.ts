import type { TextCheck } from '../../../database/collections/posts';
import type { User } from '../../../database/collections/users';
import { verdictOf } from '../moderation/verdict';

export interface ProfileChange {
  nickname?: string | undefined;
  avatar?: string | null | undefined;
  bio?: string | undefined;
  area?: string | undefined;
}

const textFields = ['nickname', 'bio', 'area'] as const;
export type ProfileText = (typeof textFields)[number];

/** The texts of a change that others have not seen yet and that are not empty: these need a check. */
export function textsToCheck(user: User, change: ProfileChange): [ProfileText, string][] {
  return textFields.flatMap((field): [ProfileText, string][] => {
    const value = change[field];
    return value && value !== user[field] ? [[field, value]] : [];
  });
}

export type ProfileDecision =
  | { kind: 'save'; changes: Partial<User> }
  | { kind: 'refused'; field: ProfileText; check: TextCheck }
  /** Needs a person's eye, and there is no place to wait for it. */
  | { kind: 'unclear'; field: 'bio' | 'area' }
  | { kind: 'unchecked' };

function avatarOf(user: User, fileID: string | null): User['avatar'] {
  if (fileID === null) return null;
  return user.avatar?.fileID === fileID ? user.avatar : { fileID, state: 'pending' };
}

function nicknameOf(nickname: string, check: TextCheck | undefined): Partial<User> {
  return check && verdictOf(check) === 'review'
    ? { nicknamePending: nickname }
    : { nickname, nicknamePending: null };
}

/**
 * What becomes of a profile change, given the checks of its texts. It is saved whole or not at all. A name that is not
 * clear waits while the old one stays; a bio or an area that is not clear is refused, as nothing keeps it meanwhile. A
 * new picture waits for its check. `now` in ms.
 */
export function decideProfile(
  user: User,
  change: ProfileChange,
  checks: Partial<Record<ProfileText, TextCheck>>,
  now: number,
): ProfileDecision {
  for (const field of textFields) {
    const check = checks[field];
    if (check && verdictOf(check) === 'refuse') return { kind: 'refused', field, check };
  }
  for (const field of ['bio', 'area'] as const) {
    const check = checks[field];
    if (!check || verdictOf(check) === 'publish') continue;
    return check.suggest === 'failed' ? { kind: 'unchecked' } : { kind: 'unclear', field };
  }
  const { nickname, avatar, bio, area } = change;
  return {
    kind: 'save',
    changes: {
      ...(nickname === undefined ? {} : nicknameOf(nickname, checks.nickname)),
      ...(avatar === undefined ? {} : { avatar: avatarOf(user, avatar) }),
      ...(bio === undefined ? {} : { bio }),
      ...(area === undefined ? {} : { area }),
      updatedAt: now,
    },
  };
}

import type { TextCheck } from '../../../database/collections/posts';
import type { CheckState, User } from '../../../database/collections/users';
import type { ModerationSettings } from '../kernel/settings/moderation';
import { reviewOpening, type ReviewOpening } from '../moderation/review-opening';
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

function avatarOf(fileID: string | null, pictures: ReadonlyMap<string, CheckState>): User['avatar'] {
  return fileID === null ? null : { fileID, state: pictures.get(fileID) ?? 'pending' };
}

function nicknameOf(nickname: string, check: TextCheck | undefined): Partial<User> {
  return check && verdictOf(check) === 'review'
    ? { nicknamePending: nickname }
    : { nickname, nicknamePending: null };
}

export type ProfileChecks = Partial<Record<ProfileText, TextCheck>>;

/**
 * What becomes of a profile change, given the checks of its texts and the states of its picture. It is saved whole or
 * not at all. A name that is not clear waits while the old one stays; a bio or an area that is not clear is refused, as
 * nothing keeps it meanwhile. `now` in ms.
 */
export function decideProfile(
  change: ProfileChange,
  checks: ProfileChecks,
  pictures: ReadonlyMap<string, CheckState>,
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
      ...(avatar === undefined ? {} : { avatar: avatarOf(avatar, pictures) }),
      ...(bio === undefined ? {} : { bio }),
      ...(area === undefined ? {} : { area }),
      updatedAt: now,
    },
  };
}

/**
 * How a change of a profile is reviewed: a name whose check is not clear waits for a person. Null when nothing has to
 * be looked at. `now` in ms.
 */
export function reviewProfile(
  { nickname }: ProfileChecks,
  { deadline }: Pick<ModerationSettings, 'deadline'>,
  now: number,
): ReviewOpening | null {
  if (!nickname || verdictOf(nickname) !== 'review') return null;
  return reviewOpening(nickname, 'text', deadline.reviewFirst, now);
}

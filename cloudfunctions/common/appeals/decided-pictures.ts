import type { User } from '../../../database/collections/users';
import type { DecisionRow } from './decision-row';

/** The pictures that a decision changed. */
export function decidedPictures({ before }: Pick<DecisionRow, 'before'>): string[] {
  const avatar = before?.avatar ? [before.avatar.fileID] : [];
  return [...(before?.pictures ?? []).map(({ fileID }) => fileID), ...avatar];
}

/** Those of them that are still there and may not show. */
export function refusedPictures(
  row: Pick<DecisionRow, 'before' | 'posts'>,
  { avatar }: Pick<User, 'avatar'>,
): string[] {
  const pictures = row.posts.flatMap(({ images, draft }) => [...images, ...(draft?.images ?? [])]);
  const shown = avatar ? [...pictures, avatar] : pictures;
  const refused = new Set(shown.filter(({ state }) => state === 'refused').map(({ fileID }) => fileID));
  return decidedPictures(row).filter((fileID) => refused.has(fileID));
}

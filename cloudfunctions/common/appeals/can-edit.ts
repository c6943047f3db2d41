import type { User } from '../../../database/collections/users';
import { sanctionInForce } from '../kernel/sanctions';
import { refusedPictures } from './decided-pictures';
import type { DecisionRow } from './decision-row';

/** Whether a person may change anything others read at `now` (ms). */
function mayPost(user: Pick<User, 'state' | 'sanctions'>, now: number): boolean {
  return user.state === 'active' && !sanctionInForce(user, 'mute', now) && !sanctionInForce(user, 'ban', now);
}

/** Whether the post of a decision is one that its author should change: as a whole, in its edit, or in a picture. */
function wantsEdit(row: DecisionRow): boolean {
  const [post] = row.posts;
  if (!post || post.authorId !== row.authorId || post.state === 'removed') return false;
  if (post.state === 'refused' || post.state === 'taken-down') return true;
  return post.draft?.decisionId === row._id || refusedPictures(row, { avatar: null }).length > 0;
}

/**
 * Whether the author may, at `now` (ms), change what a decision is about and have it looked at again: a post that does
 * not show as they wrote it, or a profile that something was taken from. Comments cannot be edited.
 */
export function canEdit(row: DecisionRow, user: Pick<User, 'state' | 'sanctions'>, now: number): boolean {
  if (row.state !== 'standing' || !mayPost(user, now)) return false;
  if (row.subject.type === 'user') return row.outcome === 'remove';
  return row.subject.type === 'post' && wantsEdit(row);
}

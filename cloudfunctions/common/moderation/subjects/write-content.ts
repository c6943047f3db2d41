import type { Comment } from '../../../../database/collections/comments';
import type { Post } from '../../../../database/collections/posts';
import type { User } from '../../../../database/collections/users';
import type { Transaction } from '../../kernel/database';
import { setPictureState } from '../../pictures/set-picture-state';
import { moveComment } from '../../posts/move-comment';
import type { Restoration } from './judgement';

const isEmpty = (changes: object) => Object.keys(changes).length === 0;

/** Writes what is to change in a post, and the pictures' new states wherever else they are shown. `now` in ms. */
export async function writePost(
  t: Transaction,
  { _id, authorId }: Post,
  { changes, pictures }: Restoration<Post>,
  now: number,
): Promise<void> {
  if (!isEmpty(changes)) await t.doc('posts', _id).update(changes);
  const use = { userId: authorId, subject: { type: 'post', id: _id }, scene: 3 } as const;
  for (const { fileID, state } of pictures) await setPictureState(t, fileID, state, 'operator', now, use);
}

/** The same for a comment, with the count of its post. */
export async function writeComment(
  t: Transaction,
  comment: Comment,
  { changes }: Restoration<Comment>,
): Promise<void> {
  if (!isEmpty(changes)) await moveComment(t, comment, changes);
}

/** The same for a profile. */
export async function writeUser(
  t: Transaction,
  { _id }: User,
  { changes, pictures }: Restoration<User>,
  now: number,
): Promise<void> {
  if (!isEmpty(changes)) await t.doc('users', _id).update(changes);
  const use = { userId: _id, subject: { type: 'user', id: _id }, scene: 1 } as const;
  for (const { fileID, state } of pictures) await setPictureState(t, fileID, state, 'operator', now, use);
}

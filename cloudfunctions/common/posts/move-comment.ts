import type { Comment } from '../../../database/collections/comments';
import { command, type Transaction } from '../kernel/database';

const counted = ({ state }: Pick<Comment, 'state'>) => (state === 'published' ? 1 : 0);

/** Changes a comment, and with it the count of its post when it comes to show or ceases to. */
export async function moveComment(
  t: Transaction,
  comment: Comment,
  changes: Partial<Omit<Comment, '_id'>>,
): Promise<void> {
  await t.doc('comments', comment._id).update(changes);
  const step = counted({ ...comment, ...changes }) - counted(comment);
  if (step !== 0) await t.doc('posts', comment.postId).update({ commentCount: command.inc(step) });
}

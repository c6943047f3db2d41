import { command, db, transaction } from '../kernel/database';
import { AppError } from '../kernel/errors';
import type { UserCall } from '../kernel/serve';

/** Throws unless `userId` wrote the comment or the post it stands under. */
async function checkRight(commentId: string, userId: string): Promise<void> {
  const comment = await db.comments.get(commentId);
  if (!comment || comment.state === 'removed') throw new AppError('NOT_FOUND');
  if (comment.authorId === userId) return;
  if (comment.state !== 'published') throw new AppError('NOT_FOUND');
  const post = await db.posts.get(comment.postId);
  if (post?.authorId !== userId) throw new AppError('FORBIDDEN');
}

/** Takes a comment away, by its author or by the author of the post, and out of the count. */
export async function removeComment(
  { commentId }: { commentId: string },
  { person, now }: UserCall,
): Promise<{ commentId: string }> {
  await checkRight(commentId, person.user._id);
  await transaction(async (t) => {
    const comment = await t.doc('comments', commentId).get();
    if (!comment || comment.state === 'removed') throw new AppError('NOT_FOUND');
    await t.doc('comments', commentId).update({ state: 'removed', updatedAt: now });
    if (comment.state === 'published') {
      await t.doc('posts', comment.postId).update({ commentCount: command.inc(-1) });
    }
  });
  return { commentId };
}

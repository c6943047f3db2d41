import { db, transaction } from '../kernel/database';
import { AppError } from '../kernel/errors';
import type { UserCall } from '../kernel/serve';
import { withdrawCase } from '../moderation/cases/withdraw-case';
import { moveComment } from './move-comment';

/** Throws unless `userId` wrote the comment or the post it stands under. */
async function checkRight(commentId: string, userId: string): Promise<void> {
  const comment = await db.comments.get(commentId);
  if (!comment || comment.state === 'removed') throw new AppError('NOT_FOUND');
  if (comment.authorId === userId) return;
  if (comment.state !== 'published') throw new AppError('NOT_FOUND');
  const post = await db.posts.get(comment.postId);
  if (post?.authorId !== userId) throw new AppError('FORBIDDEN');
}

/** Takes a comment away, by its author or by the author of the post, out of the count and out of review. */
export async function removeComment(
  { commentId }: { commentId: string },
  { person, now }: UserCall,
): Promise<{ commentId: string }> {
  const userId = person.user._id;
  await checkRight(commentId, userId);
  await transaction(async (t) => {
    const comment = await t.doc('comments', commentId).get();
    if (!comment || comment.state === 'removed') throw new AppError('NOT_FOUND');
    await moveComment(t, comment, { state: 'removed', updatedAt: now });
    await withdrawCase(t, commentId, now, { type: 'person', id: userId });
  });
  return { commentId };
}

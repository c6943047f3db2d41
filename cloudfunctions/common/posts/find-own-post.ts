import type { Post } from '../../../database/collections/posts';
import { db } from '../kernel/database';
import { AppError } from '../kernel/errors';

/**
 * A post that `userId` may change. Throws FORBIDDEN for a published one of somebody else, NOT_FOUND for one that is
 * removed or that only its author may know of.
 */
export async function findOwnPost(postId: string, userId: string): Promise<Post> {
  const post = await db.posts.get(postId);
  if (!post || post.state === 'removed') throw new AppError('NOT_FOUND');
  if (post.authorId === userId) return post;
  throw new AppError(post.state === 'published' ? 'FORBIDDEN' : 'NOT_FOUND');
}

import { command, transaction } from '../kernel/database';
import { AppError } from '../kernel/errors';
import type { UserCall } from '../kernel/serve';
import { findPost } from './find-post';
import { likeId } from './like-id';
import { refuseBlocked } from './refuse-blocked';
import { canSee } from './visibility';

/**
 * Likes a post or takes a like back; the same again changes nothing. Taking back always works while the post exists,
 * liking needs a post that the person may see and whose author has not blocked them.
 */
export async function setLike(
  { postId, liked }: { postId: string; liked: boolean },
  { person, now }: UserCall,
): Promise<{ liked: boolean; likeCount: number }> {
  const { user } = person;
  const found = liked ? await findPost(postId, user, now) : undefined;
  refuseBlocked(found?.author, user._id);
  const likeCount = await transaction(async (t) => {
    const likes = t.doc('likes', likeId(user._id, postId));
    const posts = t.doc('posts', postId);
    const [like, post] = [await likes.get(), await posts.get()];
    if (!post) throw new AppError('NOT_FOUND');
    if ((like !== undefined) === liked) return post.likeCount;
    if (liked && !canSee(post, found?.author, user, now)) throw new AppError('NOT_FOUND');
    if (liked) await likes.set({ userId: user._id, postId, createdAt: now });
    else await likes.remove();
    const step = liked ? 1 : -1;
    await posts.update({ likeCount: command.inc(step) });
    return post.likeCount + step;
  });
  return { liked, likeCount };
}

import type { Post } from '../../../database/collections/posts';
import { db } from '../kernel/database';
import type { UserCall } from '../kernel/serve';
import { likeId } from './like-id';
import { toPostView } from './post-view';
import type { PostView } from './views';

/** A post as its author sees it on the platform they call from. */
export async function toOwnPostView(
  post: Post,
  { person: { user }, platform }: Pick<UserCall, 'person' | 'platform'>,
): Promise<PostView> {
  const like = await db.likes.get(likeId(user._id, post._id));
  return toPostView(post, user, { viewer: user, platform, liked: like !== undefined });
}

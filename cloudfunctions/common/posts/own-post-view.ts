import type { Post } from '../../../database/collections/posts';
import { db } from '../kernel/database';
import type { Person } from '../kernel/identity';
import { likeId } from './like-id';
import { toPostView } from './post-view';
import type { PostView } from './views';

/** A post as its author sees it. */
export async function toOwnPostView(post: Post, { user }: Pick<Person, 'user'>): Promise<PostView> {
  const like = await db.likes.get(likeId(user._id, post._id));
  return toPostView(post, user, { viewer: user, liked: like !== undefined });
}

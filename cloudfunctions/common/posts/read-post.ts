import type { VisitorCall } from '../kernel/serve';
import { db } from '../kernel/database';
import { findPost } from './find-post';
import { likeId } from './like-id';
import { toPostView } from './post-view';
import { readComments } from './read-comments';
import type { CommentView, PostView } from './views';

/** A post with its first comments; NOT_FOUND when the caller may not see it. */
export async function readPost(
  { postId }: { postId: string },
  { person, now }: VisitorCall,
): Promise<{ post: PostView; comments: CommentView[]; nextCursor: string | null }> {
  const viewer = person?.user ?? null;
  const { post, author } = await findPost(postId, viewer, now);
  const [like, comments] = await Promise.all([
    viewer ? db.likes.get(likeId(viewer._id, postId)) : undefined,
    readComments(post, person, now),
  ]);
  return { post: toPostView(post, author, { viewer, liked: like !== undefined }), ...comments };
}

import { readOffer } from '../goods/read-offer';
import type { OfferView } from '../goods/views';
import { db } from '../kernel/database';
import type { VisitorCall } from '../kernel/serve';
import { findPost } from './find-post';
import { likeId } from './like-id';
import { toPostView } from './post-view';
import { readComments } from './read-comments';
import type { CommentView, PostView } from './views';

/** A post with what can be bought of it and its first comments; NOT_FOUND when the caller may not see it. */
export async function readPost(
  { postId }: { postId: string },
  { person, platform, now }: VisitorCall,
): Promise<{ post: PostView; offer: OfferView | null; comments: CommentView[]; nextCursor: string | null }> {
  const viewer = person?.user ?? null;
  const { post, author } = await findPost(postId, viewer, now);
  const [like, offer, comments] = await Promise.all([
    viewer ? db.likes.get(likeId(viewer._id, postId)) : undefined,
    readOffer(post, viewer, platform),
    readComments(post, person, now),
  ]);
  const view = toPostView(post, author, { viewer, platform, liked: like !== undefined });
  return { post: view, offer, ...comments };
}

import type { PostView } from '../../../cloudfunctions/common/posts/views';

/** What became of a post that was just sent: others see it, they see it without its new pictures, or not yet. */
export type Outcome = 'published' | 'pictures' | 'pending';

export function outcomeOf(post: Pick<PostView, 'state' | 'images'>): Outcome {
  if (post.state !== 'published') return 'pending';
  return post.images.some(({ state }) => state === 'pending') ? 'pictures' : 'published';
}

import type { PostView } from '../../../cloudfunctions/common/posts/views';

/**
 * What became of a post that was just sent: others see it (`published`), see it without its new pictures (`pictures`),
 * see it as it was before the edit (`edit`), or do not see it yet (`pending`).
 */
export type Outcome = 'published' | 'pictures' | 'edit' | 'pending';

export function outcomeOf(post: Pick<PostView, 'state' | 'images' | 'earlierVersionShown'>): Outcome {
  if (post.earlierVersionShown) return 'edit';
  if (post.state !== 'published') return 'pending';
  return post.images.some(({ state }) => state === 'pending') ? 'pictures' : 'published';
}

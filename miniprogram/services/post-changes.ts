import { watched } from '../platform/events';

type Counts = Partial<Record<'likeCount' | 'commentCount', number>>;

/**
 * The last thing that this person did to a post: wrote, changed or removed one of theirs, liked or commented on one.
 * Lists and the post's page watch it to stay right.
 */
export const postChanged = watched<
  | { postId: string; change: 'created' | 'updated' | 'removed' }
  | { postId: string; change: 'counted'; counts: Counts }
  | null
>(null);

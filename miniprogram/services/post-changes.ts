import { watched } from '../platform/events';

/** The last thing that this person did to a post of theirs. Lists and the post's page watch it to stay right. */
export const postChanged = watched<{
  postId: string;
  change: 'created' | 'updated' | 'removed';
} | null>(null);

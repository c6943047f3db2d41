import type { PostState } from '../../../database/collections/posts';
import type { User } from '../../../database/collections/users';

/** Who is looking; null is somebody unknown. */
export type Viewer = Pick<User, '_id' | 'blocked'> | null;

export function isMine(item: { authorId: string }, viewer: Viewer): boolean {
  return viewer?._id === item.authorId;
}

/** Whether anything of a person may be seen by the viewer. */
export function canSeePerson(person: Pick<User, '_id' | 'state'> | undefined, viewer: Viewer): boolean {
  if (!person || person.state === 'deleted') return false;
  if (person._id === viewer?._id) return true;
  return person.state === 'active' && !viewer?.blocked.includes(person._id);
}

/**
 * Whether the viewer may see a post or a comment: others see what is published by active people they have not blocked,
 * authors see their own unless they removed it.
 */
export function canSee(
  item: { authorId: string; state: PostState },
  author: Pick<User, '_id' | 'state'> | undefined,
  viewer: Viewer,
): boolean {
  if (isMine(item, viewer)) return item.state !== 'removed';
  return item.state === 'published' && canSeePerson(author, viewer);
}

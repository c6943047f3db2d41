import type { PostState } from '../../../database/collections/posts';
import type { User } from '../../../database/collections/users';
import type { Platform } from '../kernel/platform';
import { isShown } from '../users/shown';
import type { ReviewPlan } from './review-plan';

/** Who is looking; null is somebody unknown. */
export type Viewer = Pick<User, '_id' | 'blocked'> | null;

/** Who is looking, and where. */
export interface Look {
  viewer: Viewer;
  platform: Platform;
}

export function isMine(item: { authorId: string }, viewer: Viewer): boolean {
  return viewer?._id === item.authorId;
}

/** What is read of an author to know whether others see their content. */
export type Author = Pick<User, '_id' | 'state' | 'sanctions'>;

/** Whether anything of a person may be seen by the viewer at `now` (ms). */
export function canSeePerson(person: Author | undefined, viewer: Viewer, now: number): boolean {
  if (!person || person.state === 'deleted') return false;
  if (person._id === viewer?._id) return true;
  return isShown(person, now) && !viewer?.blocked.includes(person._id);
}

/**
 * Whether the viewer may see a post or a comment at `now` (ms): others see what is published by active people who are
 * not banned and whom they have not blocked, authors see their own unless they removed it.
 */
export function canSee(
  item: { authorId: string; state: PostState },
  author: Author | undefined,
  viewer: Viewer,
  now: number,
): boolean {
  if (isMine(item, viewer)) return item.state !== 'removed';
  return item.state === 'published' && canSeePerson(author, viewer, now);
}

/** The state that content with such a plan is stored in: nothing of an author who is not shown is published. */
export function stateFor(
  plan: ReviewPlan['state'],
  author: Author | undefined,
  now: number,
): 'published' | 'pending' | 'withheld' {
  if (plan === 'pending') return 'pending';
  return isShown(author, now) ? 'published' : 'withheld';
}

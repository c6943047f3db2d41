import { command, db } from '../kernel/database';
import { AppError } from '../kernel/errors';
import type { UserCall } from '../kernel/serve';
import { findOwnPost } from './find-own-post';

/** Takes the caller's own post away for good; it stays part of their data until their account goes. */
export async function removePost(
  { postId }: { postId: string },
  { person, now }: UserCall,
): Promise<{ postId: string }> {
  const post = await findOwnPost(postId, person.user._id);
  const changes = { state: 'removed' as const, updatedAt: now };
  const removed = await db.posts.update(post._id, changes, { state: command.neq('removed') });
  if (!removed) throw new AppError('NOT_FOUND');
  return { postId };
}

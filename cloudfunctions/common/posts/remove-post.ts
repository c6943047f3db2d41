import { transaction } from '../kernel/database';
import { AppError } from '../kernel/errors';
import type { UserCall } from '../kernel/serve';
import { withdrawCase } from '../moderation/cases/withdraw-case';
import { findOwnPost } from './find-own-post';

/**
 * Takes the caller's own post away for good, and with it what waits for review; it stays part of their data until their
 * account goes.
 */
export async function removePost(
  { postId }: { postId: string },
  { person, now }: UserCall,
): Promise<{ postId: string }> {
  const userId = person.user._id;
  await findOwnPost(postId, userId);
  await transaction(async (t) => {
    const post = await t.doc('posts', postId).get();
    if (!post || post.state === 'removed') throw new AppError('NOT_FOUND');
    await t.doc('posts', postId).update({ state: 'removed', updatedAt: now });
    await withdrawCase(t, postId, now, { type: 'person', id: userId });
  });
  return { postId };
}

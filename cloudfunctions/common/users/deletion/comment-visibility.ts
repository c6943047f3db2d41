import type { PostState } from '../../../../database/collections/posts';
import { command, transaction } from '../../kernel/database';

/** Moves a comment from one state to another, and with it the count of its post, if it is still in the first. */
async function moveComment(commentId: string, from: PostState, to: PostState, count: 1 | -1): Promise<void> {
  await transaction(async (t) => {
    const comment = await t.doc('comments', commentId).get();
    if (comment?.state !== from) return;
    await t.doc('comments', commentId).update({ state: to });
    await t.doc('posts', comment.postId).update({ commentCount: command.inc(count) });
  });
}

/** Hides a published comment. Doing so twice is no mistake. */
export function withholdComment(commentId: string): Promise<void> {
  return moveComment(commentId, 'published', 'withheld', -1);
}

/** Shows a comment that `withholdComment` hid. Doing so twice is no mistake. */
export function restoreComment(commentId: string): Promise<void> {
  return moveComment(commentId, 'withheld', 'published', 1);
}

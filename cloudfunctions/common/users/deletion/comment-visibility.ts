import type { PostState } from '../../../../database/collections/posts';
import { transaction } from '../../kernel/database';
import { moveComment } from '../../posts/move-comment';

/** Moves a comment from one state to another, if it is still in the first. */
async function move(commentId: string, from: PostState, to: PostState): Promise<void> {
  await transaction(async (t) => {
    const comment = await t.doc('comments', commentId).get();
    if (comment?.state === from) await moveComment(t, comment, { state: to });
  });
}

/** Hides a published comment. Doing so twice is no mistake. */
export function withholdComment(commentId: string): Promise<void> {
  return move(commentId, 'published', 'withheld');
}

/** Shows a comment that `withholdComment` hid. Doing so twice is no mistake. */
export function restoreComment(commentId: string): Promise<void> {
  return move(commentId, 'withheld', 'published');
}

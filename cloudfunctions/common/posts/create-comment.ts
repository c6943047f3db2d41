import type { Comment } from '../../../database/collections/comments';
import { command, db, transaction } from '../kernel/database';
import { AppError } from '../kernel/errors';
import { newId, stableId } from '../kernel/ids';
import type { UserCall } from '../kernel/serve';
import { checkOrRefuse } from '../moderation/check-or-refuse';
import { maskWords } from '../moderation/mask-words';
import { verdictOf } from '../moderation/verdict';
import { toCommentView } from './comment-view';
import { findPost, type FoundPost } from './find-post';
import { refuseBlocked } from './refuse-blocked';
import type { CommentView } from './views';
import { canSee, type Viewer } from './visibility';

/** Writes the comment and counts it, unless it is there already. The post must still be one the author may see. */
async function addComment(comment: Comment, { author }: FoundPost, viewer: Viewer): Promise<void> {
  const { _id, ...data } = comment;
  await transaction(async (t) => {
    if (await t.doc('comments', _id).get()) return;
    const post = await t.doc('posts', comment.postId).get();
    if (!post || !canSee(post, author, viewer)) throw new AppError('NOT_FOUND');
    await t.doc('comments', _id).set(data);
    if (comment.state === 'published') {
      await t.doc('posts', comment.postId).update({ commentCount: command.inc(1) });
    }
  });
}

/**
 * Writes a comment once for a `key`, and publishes it if its words pass the check. Throws BLOCKED, or CONTENT_REFUSED
 * when the words are risky; then nothing is stored.
 */
export async function createComment(
  { postId, key, ...written }: { postId: string; body: string; key?: string | undefined },
  call: UserCall,
): Promise<{ comment: CommentView }> {
  const { person, now } = call;
  const { user } = person;
  const found = await findPost(postId, user);
  refuseBlocked(found.author, user._id);
  const context = { viewer: user, postAuthorId: found.post.authorId };
  const _id = key === undefined ? newId('c') : stableId('c', user._id, postId, key);
  if (key === undefined || !(await db.comments.get(_id))) {
    const { body } = await maskWords(written, ['body']);
    const check = await checkOrRefuse({ scene: 'comment', content: body }, call);
    const state = verdictOf(check) === 'publish' ? 'published' : 'pending';
    const comment: Comment = {
      _id,
      postId,
      authorId: user._id,
      state,
      body,
      check,
      decisionId: null,
      createdAt: now,
      updatedAt: now,
    };
    await addComment(comment, found, user);
  }
  const stored = await db.comments.get(_id);
  if (!stored || stored.state === 'removed') throw new AppError('NOT_FOUND');
  return { comment: toCommentView(stored, user, context) };
}

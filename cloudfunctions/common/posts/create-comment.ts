import type { Comment } from '../../../database/collections/comments';
import { command, db, transaction } from '../kernel/database';
import { AppError } from '../kernel/errors';
import { newId, stableId } from '../kernel/ids';
import type { UserCall } from '../kernel/serve';
import { getSettings } from '../kernel/settings';
import { openReview } from '../moderation/cases/open-review';
import { checkOrRefuse } from '../moderation/check-or-refuse';
import { maskWords } from '../moderation/mask-words';
import { readTrust } from '../moderation/record/read-record';
import { toCommentView } from './comment-view';
import { findPost, type FoundPost } from './find-post';
import { refuseBlocked } from './refuse-blocked';
import { planReview, type ReviewPlan } from './review-plan';
import type { CommentView } from './views';
import { canSee, stateFor } from './visibility';

type NewComment = Pick<Comment, '_id' | 'postId' | 'authorId' | 'body' | 'check'>;

/**
 * Stores a comment with its case, and counts it if others see it, unless it is there already. The post must still be one
 * that its author may see.
 */
async function addComment(
  { _id, ...written }: NewComment,
  { plan, author }: { plan: ReviewPlan } & Pick<FoundPost, 'author'>,
  now: number,
): Promise<void> {
  const { postId, authorId } = written;
  await transaction(async (t) => {
    if (await t.doc('comments', _id).get()) return;
    const [post, user] = [await t.doc('posts', postId).get(), await t.doc('users', authorId).get()];
    if (!post || !user || !canSee(post, author, user, now)) throw new AppError('NOT_FOUND');
    const state = stateFor(plan.state, user, now);
    const comment = { ...written, state, decisionId: null, createdAt: now, updatedAt: now };
    await t.doc('comments', _id).set(comment);
    if (state === 'published') await t.doc('posts', postId).update({ commentCount: command.inc(1) });
    await openReview(t, plan.opening, { subject: { type: 'comment', id: _id }, authorId }, now);
  });
}

/**
 * Writes a comment once for a `key`. Others see it at once, or after review, as its author's trust and the check of its
 * words have it. Throws BLOCKED, or CONTENT_REFUSED when the words are risky; then nothing is stored.
 */
export async function createComment(
  { postId, key, ...written }: { postId: string; body: string; key?: string | undefined },
  call: UserCall,
): Promise<{ comment: CommentView }> {
  const { person, now } = call;
  const { user } = person;
  const { post, author } = await findPost(postId, user, now);
  refuseBlocked(author, user._id);
  const _id = key === undefined ? newId('c') : stableId('c', user._id, postId, key);
  if (key === undefined || !(await db.comments.get(_id))) {
    const { moderation } = await getSettings();
    const { body } = await maskWords(written, ['body']);
    const [check, trust] = await Promise.all([
      checkOrRefuse({ scene: 'comment', content: body }, call),
      readTrust(user, now),
    ]);
    const plan = planReview({ kind: 'comment', trust, check, id: _id }, moderation, now);
    await addComment({ _id, postId, authorId: user._id, body, check }, { plan, author }, now);
  }
  const stored = await db.comments.get(_id);
  if (!stored || stored.state === 'removed') throw new AppError('NOT_FOUND');
  return { comment: toCommentView(stored, user, { viewer: user, postAuthorId: post.authorId }) };
}

import type { Case } from '../../../../database/collections/cases';
import type { TextCheck } from '../../../../database/collections/posts';
import { db, type Transaction } from '../../kernel/database';
import { latestOf, wordsOf } from '../../posts/post-edit';
import type { Reviewable } from '../../posts/review-plan';
import type { Text } from '../check-text';
import { waitingDraft } from '../subjects/post-effect';

/** A text whose check could not be made. */
export interface WaitingText {
  authorId: string;
  text: Text;
  /** What review asks of it, besides its author's trust and its check; null of a name, which shows once it passes. */
  reviewed: Pick<Reviewable, 'kind' | 'id'> | null;
  /** Whether others see it, or something in its place. */
  shown: 'itself' | 'earlier' | null;
  /** Notes what the check says now, unless the text has changed meanwhile. Part of the caller's transaction. */
  note(t: Transaction, check: TextCheck): Promise<void>;
}

async function ofPost(postId: string): Promise<WaitingText | null> {
  const post = await db.posts.get(postId);
  if (!post || post.state === 'removed') return null;
  const draft = waitingDraft(post);
  const { check } = draft ?? post;
  if (check.suggest !== 'failed') return null;
  const { authorId, revision, state } = post;
  const content = draft ? latestOf(post) : post;
  const isPublic = state === 'published' || state === 'withheld';
  return {
    authorId,
    text: { scene: 'post', ...wordsOf(content) },
    reviewed: { kind: content.kind, id: revision === 0 ? postId : `${postId}:${revision}` },
    shown: isPublic ? (draft ? 'earlier' : 'itself') : null,
    async note(t, next) {
      const current = await t.doc('posts', postId).get();
      if (current?.revision !== revision) return;
      if (current.draft?.check.suggest === 'failed') {
        await t.doc('posts', postId).update({ draft: { ...current.draft, check: next } });
      } else if (current.check.suggest === 'failed') {
        await t.doc('posts', postId).update({ check: next });
      }
    },
  };
}

async function ofComment(commentId: string): Promise<WaitingText | null> {
  const comment = await db.comments.get(commentId);
  if (comment?.check.suggest !== 'failed' || comment.state === 'removed') return null;
  const { authorId, body, state } = comment;
  return {
    authorId,
    text: { scene: 'comment', content: body },
    reviewed: { kind: 'comment', id: commentId },
    shown: state === 'published' || state === 'withheld' ? 'itself' : null,
    async note(t, check) {
      const current = await t.doc('comments', commentId).get();
      if (current?.body === body) await t.doc('comments', commentId).update({ check });
    },
  };
}

async function ofName(userId: string): Promise<WaitingText | null> {
  const nickname = (await db.users.get(userId))?.nicknamePending;
  if (!nickname) return null;
  return {
    authorId: userId,
    text: { scene: 'profile', content: nickname, nickname },
    reviewed: null,
    shown: null,
    note: () => Promise.resolve(),
  };
}

/** The text of a case whose check failed; null when there is none any more. */
export function findWaitingText({
  subject: { type, id },
}: Pick<Case, 'subject'>): Promise<WaitingText | null> {
  if (type === 'post') return ofPost(id);
  if (type === 'comment') return ofComment(id);
  return type === 'user' ? ofName(id) : Promise.resolve(null);
}

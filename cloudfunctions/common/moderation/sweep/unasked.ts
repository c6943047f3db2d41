import type { Post, TextCheck } from '../../../../database/collections/posts';
import type { Comment } from '../../../../database/collections/comments';
import type { Subject } from '../../../../database/collections/subjects';
import type { User } from '../../../../database/collections/users';
import type { Transaction } from '../../kernel/database';
import { waitingDraft } from '../subjects/post-effect';

/** What waits for somebody to look at it. */
export interface Waiting {
  subject: Subject;
  authorId: string;
  /** Why: nobody has seen it yet, or complaints have hidden it. */
  why: 'review' | 'complaint';
  check: Pick<TextCheck, 'suggest' | 'label' | 'category'>;
}

/** A name was checked when it came; what was said then is not kept. */
const unknownCheck = { suggest: 'review', label: null } as const;

export function waitingPost(post: Post): Waiting | null {
  const { _id: id, authorId, state, check } = post;
  const subject = { type: 'post' as const, id };
  if (state === 'hidden') return { subject, authorId, why: 'complaint', check };
  if (state === 'pending') return { subject, authorId, why: 'review', check };
  const draft = state === 'published' || state === 'withheld' ? waitingDraft(post) : null;
  return draft && { subject, authorId, why: 'review', check: draft.check };
}

export function waitingComment({ _id: id, authorId, state, check }: Comment): Waiting | null {
  if (state !== 'hidden' && state !== 'pending') return null;
  const why = state === 'hidden' ? 'complaint' : 'review';
  return { subject: { type: 'comment', id }, authorId, why, check };
}

export function waitingName({ _id: id, nicknamePending }: User): Waiting | null {
  if (nicknamePending === null) return null;
  return { subject: { type: 'user', id }, authorId: id, why: 'review', check: unknownCheck };
}

/** What of a subject waits for somebody to look at it, as the transaction sees it; null when nothing does. */
export async function readWaiting(t: Transaction, { type, id }: Subject): Promise<Waiting | null> {
  if (type === 'post') {
    const post = await t.doc('posts', id).get();
    return post ? waitingPost(post) : null;
  }
  if (type === 'comment') {
    const comment = await t.doc('comments', id).get();
    return comment ? waitingComment(comment) : null;
  }
  const user = await t.doc('users', id).get();
  return user ? waitingName(user) : null;
}

import type { Comment } from '../../../../database/collections/comments';
import type { Post, PostState } from '../../../../database/collections/posts';
import type { Subject } from '../../../../database/collections/subjects';
import type { User } from '../../../../database/collections/users';
import type { Transaction } from '../../kernel/database';
import { AppError } from '../../kernel/errors';

/** Content that operators decide on. */
export type Content =
  | { type: 'post'; document: Post }
  | { type: 'comment'; document: Comment }
  | { type: 'user'; document: User };

/** Whether a subject is content, and not the platform, an order or a decision. */
export function isContent({ type }: Subject): boolean {
  return type === 'post' || type === 'comment' || type === 'user';
}

/** The content a case is about, as the transaction sees it; throws NOT_FOUND for what is none, or is not there. */
export async function findContent(t: Transaction, { type, id }: Subject): Promise<Content> {
  if (type === 'post') {
    const document = await t.doc('posts', id).get();
    if (document) return { type, document };
  } else if (type === 'comment') {
    const document = await t.doc('comments', id).get();
    if (document) return { type, document };
  } else if (type === 'user') {
    const document = await t.doc('users', id).get();
    if (document) return { type, document };
  }
  throw new AppError('NOT_FOUND');
}

/** The revision of content; null where it has none. */
export function revisionOf(content: Content): number | null {
  return content.type === 'post' ? content.document.revision : null;
}

/** How content stands; a profile is there as long as its owner is. */
export function stateOf({ type, document }: Content): PostState {
  if (type !== 'user') return document.state;
  return document.state === 'deleted' ? 'removed' : 'published';
}

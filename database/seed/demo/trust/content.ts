import type { Comment } from '../../../collections/comments';
import type { Post } from '../../../collections/posts';
import type { Subject } from '../../../collections/subjects';
import type { User } from '../../../collections/users';
import type { Ledger } from './ledger';

/** What a case of the demo is about, with who answers for it. */
export type Told =
  | { type: 'post'; document: Post; authorId: string }
  | { type: 'comment'; document: Comment; authorId: string }
  | { type: 'user'; document: User; authorId: string };

/** The content of a subject; null for the platform. */
export function contentOf(ledger: Ledger, { type, id }: Subject): Told | null {
  switch (type) {
    case 'post': {
      const document = ledger.get('posts', id);
      return { type, document, authorId: document.authorId };
    }
    case 'comment': {
      const document = ledger.get('comments', id);
      return { type, document, authorId: document.authorId };
    }
    case 'user':
      return { type, document: ledger.get('users', id), authorId: id };
    default:
      return null;
  }
}

/** Changes a comment, and with it the count of its post. */
export async function moveComment(
  ledger: Ledger,
  comment: Comment,
  changes: Partial<Comment>,
): Promise<void> {
  const shown = ({ state }: Pick<Comment, 'state'>) => Number(state === 'published');
  const step = shown({ ...comment, ...changes }) - shown(comment);
  await ledger.doc('comments', comment._id).update(changes);
  const { commentCount } = ledger.get('posts', comment.postId);
  await ledger.doc('posts', comment.postId).update({ commentCount: commentCount + step });
}

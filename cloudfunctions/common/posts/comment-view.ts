import type { Comment } from '../../../database/collections/comments';
import { toPersonView, type PersonRow } from './person-view';
import type { CommentView } from './views';
import { isMine, type Viewer } from './visibility';

/** A comment as `viewer` may see it; the author of the post may remove it too. */
export function toCommentView(
  comment: Pick<Comment, '_id' | 'postId' | 'authorId' | 'state' | 'body' | 'decisionId' | 'createdAt'>,
  author: PersonRow | undefined,
  { viewer, postAuthorId }: { viewer: Viewer; postAuthorId: string },
): CommentView {
  const mine = isMine(comment, viewer);
  return {
    commentId: comment._id,
    postId: comment.postId,
    body: comment.body,
    author: toPersonView(author, comment.authorId),
    at: comment.createdAt,
    state: mine ? comment.state : 'published',
    decisionId: mine ? comment.decisionId : null,
    mine,
    removable: mine || isMine({ authorId: postAuthorId }, viewer),
  };
}

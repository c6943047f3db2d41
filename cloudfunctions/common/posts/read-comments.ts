import type { Comment } from '../../../database/collections/comments';
import type { Post, PostState } from '../../../database/collections/posts';
import { page } from '../kernel/cursor';
import { command, db } from '../kernel/database';
import type { Person } from '../kernel/identity';
import { toCommentView } from './comment-view';
import { findPost } from './find-post';
import { afterCursor } from './keyset';
import type { PersonRow } from './person-view';
import type { VisitorCall } from '../kernel/serve';
import type { CommentView } from './views';
import { canSee, type Author } from './visibility';

interface Comments {
  comments: CommentView[];
  nextCursor: string | null;
}

const pageSize = 20;

async function readPublished(postId: string, blocked: readonly string[], cursor: string | undefined) {
  const match = {
    postId,
    state: 'published',
    ...(blocked.length > 0 ? { authorId: command.nin(blocked) } : {}),
  };
  const rows = await db.comments.aggregate<Comment & { author: (PersonRow & Author)[] }>((pipeline) =>
    pipeline
      .match(command.and(match, ...afterCursor('createdAt', 1, cursor)) as unknown as Record<string, unknown>)
      .sort({ createdAt: 1, _id: 1 })
      .limit(pageSize + 1)
      .lookup({ from: 'users', localField: 'authorId', foreignField: '_id', as: 'author' }),
  );
  return page(rows, pageSize, (row) => [row.createdAt, row._id]);
}

const waitingStates: readonly PostState[] = ['pending', 'refused', 'hidden', 'taken-down'];

/** The viewer's own comments that others do not see, or do not see yet. */
function readWaiting(postId: string, person: Person | null): Promise<Comment[]> {
  if (!person) return Promise.resolve([]);
  return db.comments.find(
    { postId, authorId: person.user._id, state: command.in(waitingStates) },
    { orderBy: [['createdAt', 'asc']], limit: pageSize },
  );
}

/** A page of a post's comments, oldest first; the viewer's own that others do not see end the first page. `now` in ms. */
export async function readComments(
  post: Pick<Post, '_id' | 'authorId'>,
  person: Person | null,
  now: number,
  cursor?: string,
): Promise<Comments> {
  const viewer = person?.user ?? null;
  const context = { viewer, postAuthorId: post.authorId };
  const [published, waiting] = await Promise.all([
    readPublished(post._id, viewer?.blocked ?? [], cursor),
    cursor === undefined ? readWaiting(post._id, person) : [],
  ]);
  const seen = published.items.filter((row) => canSee(row, row.author[0], viewer, now));
  const comments = [
    ...seen.map(({ author, ...comment }) => toCommentView(comment, author[0], context)),
    ...waiting.map((comment) => toCommentView(comment, person?.user, context)),
  ];
  return { comments, nextCursor: published.nextCursor };
}

/** More comments of a post that the caller may see. */
export async function readPostComments(
  { postId, cursor }: { postId: string; cursor?: string | undefined },
  { person, now }: VisitorCall,
): Promise<Comments> {
  const { post } = await findPost(postId, person?.user ?? null, now);
  return readComments(post, person, now, cursor);
}

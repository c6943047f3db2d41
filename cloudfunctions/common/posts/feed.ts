import type { Post } from '../../../database/collections/posts';
import { page, type Page } from '../kernel/cursor';
import { command, db, type DocumentQuery } from '../kernel/database';
import { afterCursor } from './keyset';
import { excerptLength, toCard, type CardRow } from './post-card';
import type { PostCard } from './views';
import { canSee, type Look, type Viewer } from './visibility';

/** Posts in one page of a list: with their authors and the settings they stay under 32 KB, what a page may be set to. */
const pageSize = 20;

/** What a list reads of a post; `draft` only where the author looks at their own. */
export const cardFields = {
  authorId: 1,
  kind: 1,
  state: 1,
  title: 1,
  excerpt: { $substrCP: ['$body', 0, excerptLength] },
  images: 1,
  category: 1,
  price: 1,
  area: 1,
  likeCount: 1,
  commentCount: 1,
  createdAt: 1,
  publishedAt: 1,
  'author._id': 1,
  'author.state': 1,
  'author.nickname': 1,
  'author.avatar': 1,
  'author.sanctions': 1,
};

export interface FeedQuery {
  match: DocumentQuery<Post>;
  /** Conditions that are not about one field. */
  also?: readonly Record<string, unknown>[];
  /** `publishedAt`, newest first, unless the list has posts that were never published. */
  order?: 'publishedAt' | 'createdAt';
  cursor?: string | undefined;
  fields?: Record<string, unknown>;
}

/** Reads one page of posts with their authors: one read. */
export async function readRows<Row extends CardRow>({
  match,
  also = [],
  order = 'publishedAt',
  cursor,
  fields = cardFields,
}: FeedQuery): Promise<Page<Row>> {
  const conditions = [match, ...also, ...afterCursor(order, -1, cursor)];
  const rows = await db.posts.aggregate<Row>((pipeline) =>
    pipeline
      .match(command.and(...conditions) as unknown as Record<string, unknown>)
      .sort({ [order]: -1, _id: -1 })
      .limit(pageSize + 1)
      .lookup({ from: 'users', localField: 'authorId', foreignField: '_id', as: 'author' })
      .project(fields),
  );
  return page(rows, pageSize, (row) => [row[order] ?? 0, row._id]);
}

/** Leaves out the posts of people the viewer has blocked. */
export function withoutBlocked(viewer: Viewer): DocumentQuery<Post> {
  return viewer && viewer.blocked.length > 0 ? { authorId: command.nin(viewer.blocked) } : {};
}

/** One page of published posts that match, newest first, as the viewer may see them there at `now` (ms). */
export async function readFeed(
  query: Omit<FeedQuery, 'order' | 'fields'>,
  look: Look,
  now: number,
): Promise<{ posts: PostCard[]; nextCursor: string | null }> {
  const { viewer } = look;
  const match = { state: 'published' as const, ...withoutBlocked(viewer), ...query.match };
  const { items, nextCursor } = await readRows({ ...query, match });
  const posts = items
    .filter((row) => canSee(row, row.author[0], viewer, now))
    .map((row) => toCard(row, look));
  return { posts, nextCursor };
}

import type { Post } from '../../../database/collections/posts';
import type { User } from '../../../database/collections/users';
import { db } from '../kernel/database';
import { AppError } from '../kernel/errors';
import { canSee, type Viewer } from './visibility';

export interface FoundPost {
  post: Post;
  author: User | undefined;
}

/** A post with its author, in one read; throws NOT_FOUND when the viewer may not see it at `now` (ms). */
export async function findPost(postId: string, viewer: Viewer, now: number): Promise<FoundPost> {
  const [row] = await db.posts.aggregate<Post & { author: User[] }>((pipeline) =>
    pipeline
      .match({ _id: postId })
      .limit(1)
      .lookup({ from: 'users', localField: 'authorId', foreignField: '_id', as: 'author' }),
  );
  if (!row) throw new AppError('NOT_FOUND');
  const { author: authors, ...post } = row;
  const [author] = authors;
  if (!canSee(post, author, viewer, now)) throw new AppError('NOT_FOUND');
  return { post, author };
}

import type { Comment } from '../../collections/comments';
import type { Like } from '../../collections/likes';
import { textCheck } from '../check';
import { createRandom } from '../random';
import type { DraftPost } from './draft';
import { commentIdOf, userIdOf } from './ids';
import { neighbourNames } from './neighbours';

interface Stage {
  postId: string;
  /** ms; when the post appeared. */
  from: number;
  /** ms */
  now: number;
}

/** The comments under a post: within its first day, each after the one before it, all before now. */
export function makeComments({ comments = [] }: DraftPost, { postId, from, now }: Stage): Comment[] {
  const random = createRandom(`demo/comments/${postId}`);
  const span = Math.min(now - from, 86_400_000) * 0.8;
  return comments.map(([by, body], index) => {
    const at = from + Math.round((span * (index + 0.2 + random.next() * 0.7)) / comments.length);
    return {
      _id: commentIdOf(postId, index),
      postId,
      authorId: userIdOf(by),
      state: 'published',
      body,
      check: textCheck('pass', at, random),
      decisionId: null,
      createdAt: at,
      updatedAt: at,
    };
  });
}

/** The likes of a post, by neighbours other than its author. */
export function makeLikes({ by, likes }: DraftPost, { postId, from, now }: Stage): Like[] {
  const random = createRandom(`demo/likes/${postId}`);
  const span = Math.min(now - from, 3 * 86_400_000) * 0.9;
  return neighbourNames
    .filter((name) => name !== by)
    .map((name) => ({ name, order: random.next() }))
    .sort((one, other) => one.order - other.order)
    .slice(0, likes)
    .map(({ name }) => {
      const userId = userIdOf(name);
      return {
        _id: `${userId}:${postId}`,
        userId,
        postId,
        createdAt: from + Math.round(span * random.next()),
      };
    });
}

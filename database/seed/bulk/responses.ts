import type { Comment } from '../../collections/comments';
import type { Like } from '../../collections/likes';
import { textCheck } from '../check';
import { createRandom, type Random } from '../random';
import type { Plan } from './plan';
import { makeComment } from './text';

/** Coprime to the number of people, so that steps of it meet everybody once. */
const stride = 7919;

function soonAfter(from: number, now: number, random: Random): number {
  return from + Math.floor((now - from) * random.next() ** 4);
}

/** The comments under the posts of a plan. `now` in ms. */
export function* makeComments(
  { postIds, times, commentCounts }: Plan,
  userIds: readonly string[],
  now: number,
): Generator<Comment> {
  const random = createRandom('100k/comments');
  for (const [index, postId] of postIds.entries()) {
    for (let left = commentCounts[index] ?? 0; left > 0; left -= 1) {
      const at = soonAfter(times[index] ?? 0, now, random);
      yield {
        _id: `c_${random.hex(24)}`,
        postId,
        authorId: random.pick(userIds),
        state: 'published',
        body: makeComment(random),
        check: textCheck('pass', at, random),
        decisionId: null,
        createdAt: at,
        updatedAt: at,
      };
    }
  }
}

/** The likes of the posts of a plan, never two of one person for one post. `now` in ms. */
export function* makeLikes(
  { postIds, times, likeCounts }: Plan,
  userIds: readonly string[],
  now: number,
): Generator<Like> {
  const random = createRandom('100k/likes');
  for (const [index, postId] of postIds.entries()) {
    const first = random.int(0, userIds.length - 1);
    for (let like = 0; like < (likeCounts[index] ?? 0); like += 1) {
      const userId = userIds[(first + like * stride) % userIds.length] ?? '';
      const createdAt = soonAfter(times[index] ?? 0, now, random);
      yield { _id: `${userId}:${postId}`, userId, postId, createdAt };
    }
  }
}

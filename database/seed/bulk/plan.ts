import { day, minute } from '../../../cloudfunctions/common/kernel/clock';
import { createRandom } from '../random';

export const sizes = { people: 20_000, posts: 100_000, comments: 50_000, likes: 100_000 } as const;

/** At most this many like one post. */
const mostLikes = 400;

/** Who wrote which post when, and how much stands under it; made first, so that counts are exact. Newest post first. */
export interface Plan {
  postIds: readonly string[];
  /** Numbers of people. */
  authors: Uint32Array;
  /** ms */
  times: Float64Array;
  commentCounts: Uint16Array;
  likeCounts: Uint16Array;
}

/** `now` in ms. Posts go back a year, ever fewer. */
export function makePlan(now: number): Plan {
  const random = createRandom('100k/plan');
  const commentCounts = new Uint16Array(sizes.posts);
  const likeCounts = new Uint16Array(sizes.posts);
  const popular = () => Math.floor(sizes.posts * random.next() ** 1.5);
  for (let left: number = sizes.comments; left > 0; left -= 1) {
    const post = popular();
    commentCounts[post] = (commentCounts[post] ?? 0) + 1;
  }
  for (let left: number = sizes.likes; left > 0;) {
    const post = popular();
    const likes = likeCounts[post] ?? 0;
    if (likes >= mostLikes) continue;
    likeCounts[post] = likes + 1;
    left -= 1;
  }
  return {
    postIds: Array.from({ length: sizes.posts }, () => `p_${random.hex(24)}`),
    authors: Uint32Array.from({ length: sizes.posts }, () => random.int(0, sizes.people - 1)),
    times: Float64Array.from({ length: sizes.posts }, (_, index) =>
      Math.round(now - minute - 364 * day * ((index + random.next()) / sizes.posts) ** 1.4),
    ),
    commentCounts,
    likeCounts,
  };
}

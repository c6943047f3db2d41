import { newPost } from '../../../cloudfunctions/common/posts/post-edit';
import type { Post, PostImage } from '../../collections/posts';
import { textCheck } from '../check';
import type { MotifName } from '../pictures/motifs';
import { createRandom, type Random } from '../random';
import type { Plan } from './plan';
import { makeArea, makeText } from './text';
import { type Topic, topics } from './words/topics';

const wheel = topics.flatMap((topic) => Array.from({ length: topic.share }, () => topic));

function choosePrice({ price }: Topic, random: Random): number | null {
  if (!price || random.chance(0.1)) return null;
  const [least, most] = price;
  return Math.round(least + (most - least) * random.next() ** 2.5) * 100;
}

/** Who writes, and with what pictures. */
export interface Town {
  userIds: readonly string[];
  /** Who may not use pictures they did not upload: the first ones, whom one can be here. */
  locals: number;
  album: ReadonlyMap<MotifName, PostImage>;
}

/** The posts of a plan, one after another. */
export function* makePosts(
  { postIds, authors, times, commentCounts, likeCounts }: Plan,
  { userIds, locals, album }: Town,
): Generator<Post> {
  const random = createRandom('100k/posts');
  for (const [index, _id] of postIds.entries()) {
    const [author = 0, at = 0] = [authors[index], times[index]];
    const topic = random.pick(wheel);
    const image = random.chance(0.5) && author >= locals ? album.get(random.pick(topic.pictures)) : undefined;
    const input = {
      ...makeText(topic, random),
      kind: topic.kind,
      category: topic.category,
      price: choosePrice(topic, random),
      area: makeArea(random),
      images: [],
    };
    yield {
      ...newPost(
        { _id, authorId: userIds[author] ?? '', state: 'published' },
        input,
        textCheck('pass', at, random),
        at,
      ),
      images: image ? [image] : [],
      commentCount: commentCounts[index] ?? 0,
      likeCount: likeCounts[index] ?? 0,
    };
  }
}

import { day } from '../../../cloudfunctions/common/kernel/clock';
import { newPost } from '../../../cloudfunctions/common/posts/post-edit';
import type { Comment } from '../../collections/comments';
import type { Like } from '../../collections/likes';
import type { Post } from '../../collections/posts';
import { textCheck } from '../check';
import { createRandom } from '../random';
import type { Album } from './album';
import type { DraftPost } from './draft';
import { postIdOf, userIdOf } from './ids';
import { makeComments, makeLikes } from './responses';
import { awake } from './times';

const suggests = { published: 'pass', pending: 'review' } as const;

/** A post with what stands under it. `now` in ms. */
export async function composePost(
  category: string,
  draft: DraftPost,
  { now, album }: { now: number; album: Album },
): Promise<{ post: Post; comments: Comment[]; likes: Like[] }> {
  const { by, kind, title, body, yuan, area, daysAgo, pictures = [], state = 'published' } = draft;
  const postId = postIdOf(by, title);
  const at = daysAgo < 0.5 ? now - Math.round(daysAgo * day) : awake(now - Math.round(daysAgo * day));
  const images = await Promise.all(pictures.map((shot, index) => album.photo(shot, by, postId, index + 1)));
  const price = yuan === undefined ? null : Math.round(yuan * 100);
  const input = { kind, title, body: body.join('\n'), category, images, price, area };
  const check = textCheck(suggests[state], at, createRandom(`demo/posts/${postId}`));
  const [comments, likes] = [
    makeComments(draft, { postId, from: at, now }),
    makeLikes(draft, { postId, from: at, now }),
  ];
  const post: Post = {
    ...newPost({ _id: postId, authorId: userIdOf(by), state }, input, check, at),
    images,
    likeCount: likes.length,
    commentCount: comments.length,
  };
  return { post, comments, likes };
}

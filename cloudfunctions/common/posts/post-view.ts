import type { Post } from '../../../database/collections/posts';
import { versionPriceFor } from '../pricing/price-policy';
import { toPersonView, type PersonRow } from './person-view';
import { visibleImages } from './post-card';
import { latestOf } from './post-edit';
import type { PostView } from './views';
import { isMine, type Look } from './visibility';

/**
 * A post on its own page. Its author sees the latest edit, `pending` while it waits for review and `refused` once they
 * were asked to change it.
 */
export function toPostView(
  stored: Post,
  author: PersonRow | undefined,
  { viewer, platform, liked }: Look & { liked: boolean },
): PostView {
  const mine = isMine(stored, viewer);
  const post = mine ? latestOf(stored) : stored;
  const askedToChange = mine && stored.state === 'published' && stored.draft?.decisionId !== undefined;
  const images = visibleImages(post.images, mine);
  return {
    postId: post._id,
    kind: post.kind,
    title: post.title,
    body: post.body,
    category: post.category,
    price: versionPriceFor(post, stored.kind, platform),
    area: post.area,
    images,
    imageCount: images.length,
    imagesPending: post.images.filter(({ state }) => state === 'pending').length,
    likeCount: post.likeCount,
    commentCount: post.commentCount,
    author: toPersonView(author, post.authorId),
    at: post.publishedAt ?? post.createdAt,
    updatedAt: post.updatedAt,
    revision: post.revision,
    state: askedToChange ? 'refused' : post.state,
    decisionId: mine ? post.decisionId : null,
    earlierVersionShown: mine && stored.state === 'published' && stored.draft !== null,
    mine,
    liked,
  };
}

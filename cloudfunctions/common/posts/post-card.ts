import type { Post, PostImage } from '../../../database/collections/posts';
import { priceFor } from '../pricing/price-policy';
import { toPersonView, type PersonRow } from './person-view';
import type { PostCard } from './views';
import { isMine, type Author, type Look } from './visibility';

/** A post as a list reads it: its words cut short, its author beside it. */
export type CardRow = Pick<
  Post,
  | '_id'
  | 'authorId'
  | 'kind'
  | 'state'
  | 'title'
  | 'images'
  | 'category'
  | 'price'
  | 'area'
  | 'likeCount'
  | 'commentCount'
  | 'createdAt'
  | 'publishedAt'
> & { excerpt: string; author: (PersonRow & Author)[] };

/** Pictures shown in a list. */
const shownImages = 3;

/** Characters of the body shown in a list. */
export const excerptLength = 60;

/** The pictures somebody may see: all of their own, approved ones of others. */
export function visibleImages(images: readonly PostImage[], mine: boolean): PostImage[] {
  return images.filter(({ state }) => mine || state === 'approved');
}

/** A post in a list, as `viewer` may see it on their platform. */
export function toCard(
  { _id, author, authorId, createdAt, publishedAt, ...row }: CardRow,
  { viewer, platform }: Look,
): PostCard {
  const mine = isMine({ authorId }, viewer);
  const images = visibleImages(row.images, mine);
  const { kind, title, excerpt, category, area, likeCount, commentCount, state } = row;
  return {
    postId: _id,
    kind,
    title,
    excerpt,
    category,
    price: priceFor(row.price, kind, platform),
    area,
    images: images.slice(0, shownImages),
    imageCount: images.length,
    likeCount,
    commentCount,
    author: toPersonView(author[0], authorId),
    at: publishedAt ?? createdAt,
    state: mine ? state : 'published',
  };
}

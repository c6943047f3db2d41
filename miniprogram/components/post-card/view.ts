import type { PostCard } from '../../../cloudfunctions/common/posts/views';
import { fill } from '../../locales/fill';
import type { Strings } from '../../locales/zh';
import { excerpt, relativeTime, shortCount } from '../../services/format';
import { highlight, type Segment } from '../../services/highlight';

/** What a card shows of a post besides the post itself. */
export interface CardView {
  /** When and where. */
  line: string;
  /** Empty for what everybody sees. */
  badge: string;
  waiting: boolean;
  /** With what was searched for marked; null when nothing was, and the post says it itself. */
  title: Segment[] | null;
  text: Segment[] | null;
  likes: string;
  comments: string;
  likesLabel: string;
  commentsLabel: string;
  /** How many pictures the card does not show; 0 for none. */
  morePictures: number;
}

type Texts = Pick<Strings, 'common' | 'dates' | 'parts'>;

/** The places of a line that have something in them. */
function joined(parts: string[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** `query` is what was searched for, or empty; `now` is ms. */
export function cardView(post: PostCard, now: number, query: string, texts: Texts): CardView {
  const { parts } = texts;
  return {
    line: joined([relativeTime(post.at, now, texts), post.area]),
    badge: post.state === 'published' ? '' : parts.badge[post.state],
    waiting: post.state === 'pending' || post.state === 'hidden',
    title: query ? highlight(post.title, query) : null,
    text: query ? highlight(excerpt(post.excerpt, 120), query) : null,
    likes: shortCount(post.likeCount),
    comments: shortCount(post.commentCount),
    likesLabel: fill(parts.likes, { n: post.likeCount }),
    commentsLabel: fill(parts.comments, { n: post.commentCount }),
    morePictures: Math.max(0, post.imageCount - post.images.length),
  };
}

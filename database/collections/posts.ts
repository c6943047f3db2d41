import { collection } from '../define';
import type { CheckState } from './users';
import type { WordCategory } from './words';

export type PostKind = 'info' | 'goods' | 'service' | 'virtual';

/**
 * Others see `published` only. `pending`: waits for review. `refused`: its author was asked to change it. `hidden`: was
 * complained about and waits for a decision. `taken-down`: removed by a decision. `withheld`: would be published, but
 * its author is banned or their account is on the way out. `removed`: taken away by its author, who does not see it
 * either.
 */
export type PostState =
  'published' | 'pending' | 'refused' | 'hidden' | 'taken-down' | 'withheld' | 'removed';

export interface PostImage {
  fileID: string;
  /** px */
  width: number;
  /** px */
  height: number;
  state: CheckState;
}

/** What the banned words and WeChat's text check say of a text: the graver of the two. */
export interface TextCheck {
  suggest: 'pass' | 'review' | 'risky' | 'failed';
  /** WeChat's. */
  label: number | null;
  /** WeChat's. */
  traceId: string | null;
  /** What the banned words in it are about, if they decided. */
  category?: WordCategory;
  /** ms */
  at: number;
}

/** An edit of a published post that waits for review; until then others see the post as it was. */
export interface PostDraft {
  kind: PostKind;
  title: string;
  body: string;
  images: PostImage[];
  category: string;
  /** fen */
  price: number | null;
  area: string;
  check: TextCheck;
  /** The decision that asked its author to change it; kept for them to go on from, it does not wait any more. */
  decisionId?: string;
  /** ms */
  at: number;
}

export interface Post {
  _id: string;
  authorId: string;
  kind: PostKind;
  state: PostState;
  title: string;
  body: string;
  /** Title and body folded for search: NFKC, lower case. */
  searchText: string;
  images: PostImage[];
  category: string;
  /** fen; null when no price is named. */
  price: number | null;
  area: string;
  likeCount: number;
  commentCount: number;
  check: TextCheck;
  draft: PostDraft | null;
  /** Counts edits; an edit names the revision it started from. */
  revision: number;
  /** The decision that made it `refused` or `taken-down`, or masked it; null when none did. */
  decisionId: string | null;
  /** ms */
  createdAt: number;
  /** ms; null until first published. Lists are ordered by it. */
  publishedAt: number | null;
  /** ms */
  updatedAt: number;
}

export const posts = collection<Post>('posts', {
  replicated: true,
  indexes: [
    { name: 'feed', keys: { state: 1, publishedAt: -1, _id: -1 } },
    { name: 'category', keys: { state: 1, category: 1, publishedAt: -1, _id: -1 } },
    { name: 'kind', keys: { state: 1, kind: 1, publishedAt: -1, _id: -1 } },
    { name: 'author_state', keys: { authorId: 1, state: 1, publishedAt: -1, _id: -1 } },
    { name: 'state', keys: { state: 1, _id: 1 } },
    { name: 'draft', keys: { 'draft.at': 1, _id: 1 } },
    { name: 'author_created', keys: { authorId: 1, createdAt: -1, _id: -1 } },
  ],
});

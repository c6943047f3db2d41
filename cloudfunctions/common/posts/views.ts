import type { PostKind, PostState } from '../../../database/collections/posts';

/** A person as others see them. `avatar` is null unless approved. */
export interface PersonView {
  userId: string;
  /** Empty for somebody whose account is gone. */
  nickname: string;
  avatar: string | null;
}

/** A picture. Only the author receives pictures that are not approved. */
export interface ImageView {
  fileID: string;
  width: number;
  height: number;
  state: 'approved' | 'pending' | 'refused';
}

/** A post in a list. */
export interface PostCard {
  postId: string;
  kind: PostKind;
  title: string;
  /** The beginning of the body. */
  excerpt: string;
  category: string;
  /** fen; null when none is named. */
  price: number | null;
  area: string;
  /** At most three in a list. */
  images: ImageView[];
  /** All that may be seen. */
  imageCount: number;
  likeCount: number;
  commentCount: number;
  author: PersonView;
  /** ms; when others could first see it, else when it was written. */
  at: number;
  /** Given to its author only, else `published`. */
  state: PostState;
}

/** A post on its own page. */
export interface PostView extends Omit<PostCard, 'excerpt'> {
  body: string;
  /** Pictures that wait for a check; others see how many, not which. */
  imagesPending: number;
  /** For its author: the decision that took it down, asked for a change or masked it. */
  decisionId: string | null;
  /** For the author of an edit that waits for review: others see the post as it was before. */
  earlierVersionShown: boolean;
  revision: number;
  /** ms */
  updatedAt: number;
  mine: boolean;
  liked: boolean;
}

export interface CommentView {
  commentId: string;
  postId: string;
  body: string;
  author: PersonView;
  /** ms */
  at: number;
  /** Given to its author only, else `published`. */
  state: PostState;
  /** For its author: the decision that took it down or masked it. */
  decisionId: string | null;
  mine: boolean;
  /** Whether the caller may remove it. */
  removable: boolean;
}

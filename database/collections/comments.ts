import { collection } from '../define';
import type { PostState, TextCheck } from './posts';

export interface Comment {
  _id: string;
  postId: string;
  authorId: string;
  state: PostState;
  body: string;
  check: TextCheck;
  /** The decision that took it down or masked it; null when none did. */
  decisionId: string | null;
  /** ms */
  createdAt: number;
  /** ms */
  updatedAt: number;
}

export const comments = collection<Comment>('comments', {
  replicated: true,
  indexes: [
    { name: 'post', keys: { postId: 1, state: 1, createdAt: 1, _id: 1 } },
    { name: 'state', keys: { state: 1, _id: 1 } },
    { name: 'author', keys: { authorId: 1, createdAt: -1, _id: -1 } },
  ],
});

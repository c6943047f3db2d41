import { collection } from '../define';

/** `_id` is `<userId>:<postId>`: one like for a person and a post, for ever. */
export interface Like {
  _id: string;
  userId: string;
  postId: string;
  /** ms */
  createdAt: number;
}

export const likes = collection<Like>('likes', {
  replicated: true,
  indexes: [
    { name: 'user', keys: { userId: 1, createdAt: -1, _id: -1 } },
    { name: 'post', keys: { postId: 1 } },
  ],
});

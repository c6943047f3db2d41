import { serve } from '../common/kernel/serve';
import { createComment } from '../common/posts/create-comment';
import { createPost } from '../common/posts/create-post';
import { removeComment } from '../common/posts/remove-comment';
import { removePost } from '../common/posts/remove-post';
import { setLike } from '../common/posts/set-like';
import { updatePost } from '../common/posts/update-post';
import { contract } from './contract';

export const main = serve(contract, {
  'post.create': createPost,
  'post.update': updatePost,
  'post.remove': removePost,
  'comment.create': createComment,
  'comment.remove': removeComment,
  'like.set': setLike,
});

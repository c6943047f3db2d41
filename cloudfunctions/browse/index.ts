import { serve } from '../common/kernel/serve';
import { rules, rulesVersion } from '../common/moderation/rules';
import { readHome } from '../common/posts/home';
import { readPostComments } from '../common/posts/read-comments';
import { readMine } from '../common/posts/read-mine';
import { readPost } from '../common/posts/read-post';
import { readUser } from '../common/posts/read-user';
import { searchPosts } from '../common/posts/search';
import { readStatus } from '../common/standby/status';
import { contract } from './contract';

export const main = serve(contract, {
  home: readHome,
  post: readPost,
  comments: readPostComments,
  user: readUser,
  search: searchPosts,
  mine: readMine,
  rules: () => ({ version: rulesVersion, rules: [...rules] }),
  status: (_, call) => readStatus(call),
});

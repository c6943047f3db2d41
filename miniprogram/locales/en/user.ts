import type { Strings } from '../zh';

export const user: Strings['user'] = {
  title: 'Neighbour',
  since: 'Here since {month}',
  noBio: 'No introduction yet.',
  posts: 'Posts',
  empty: 'No posts yet.',
  emptyMine: 'You have not posted anything yet.',
  publish: 'Write a post',
  goHome: 'Go to the home page',
  notFound: 'This neighbour cannot be found. The account may be gone.',
  edit: 'Edit profile',
  block: 'Block',
  unblock: 'Unblock',
  blockTitle: 'Block {name}?',
  blockText: 'You will no longer see their posts and comments. You can undo this at any time.',
  unblockTitle: 'Unblock {name}?',
  unblockText: 'You will see their posts and comments again.',
  hidden: 'You have blocked this neighbour, so their posts are not shown.',
  blocked: 'Blocked',
  unblocked: 'Unblocked',
};

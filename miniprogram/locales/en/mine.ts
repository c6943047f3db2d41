import type { Strings } from '../zh';

export const mine: Strings['mine'] = {
  title: 'My posts',
  empty: 'You have not posted anything yet.',
  emptyAction: 'Write the first one',
  explain: {
    published: 'Everybody can see it',
    pending: 'Being reviewed; everybody sees it once approved',
    refused: 'Others cannot see it. Change it and send it again',
    hidden: 'There was a complaint; others do not see it until we have looked',
    'taken-down': 'Against the house rules; others cannot see it',
    withheld: 'Hidden while your account is not public',
    removed: 'Removed',
  },
  picturesPending: 'Pictures waiting for a check: {n}',
  picturesRefused: 'Pictures not approved: {n}',
  edit: 'Edit',
  remove: 'Remove',
  more: 'More',
  removeAsk: 'Remove this post?',
  removeText: '"{title}" and the comments under it will be gone for good.',
  removed: 'Removed',
};

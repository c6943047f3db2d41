import type { Strings } from '../zh';

export const inbox: Strings['inbox'] = {
  title: 'Messages',
  empty: 'Nothing here yet. What comes of reviews, reports and appeals will be here.',
  home: 'Go to the home page',
  unread: 'New',
};

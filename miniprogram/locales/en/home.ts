import type { Strings } from '../zh';

export const home: Strings['home'] = {
  search: 'Search things, skills, news',
  notice: 'Notice',
  closeNotice: 'Dismiss the notice',
  standby: 'This is the standby; you can read here.',
  standbyWay: 'Where we are',
  categories: 'Categories',
  all: 'All',
  sections: 'Sections',
  empty: 'Nothing here yet. Be the first to post.',
  publish: 'Write a post',
  share: '{name}: {slogan}',
};

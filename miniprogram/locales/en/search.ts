import type { Strings } from '../zh';

export const search: Strings['search'] = {
  title: 'Search',
  placeholder: 'Search titles and texts',
  clear: 'Clear',
  go: 'Search',
  recent: 'Recent searches',
  forget: 'Clear',
  hint: 'Try a thing, a skill or the name of a street.',
  empty: 'Nothing found for "{query}". Try another word, or fewer.',
  again: 'Try another word',
};

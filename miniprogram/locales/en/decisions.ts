import type { Strings } from '../zh';

export const decisions: Strings['decisions'] = {
  title: 'Decisions',
  empty: 'Nothing was ever decided about you. All is well.',
  waiting: 'Your appeal is being looked at',
  answered: 'Your appeal was answered, and the decision stands',
};

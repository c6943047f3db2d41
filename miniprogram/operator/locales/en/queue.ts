import type { Texts } from '../zh';

export const queue: Texts['queue'] = {
  title: 'Queue',
  empty: {
    all: 'All done.',
    review: 'Nothing to review.',
    complaint: 'No complaints to look at.',
    appeal: 'No appeals to decide.',
    mine: 'You have not taken a case.',
    overdue: 'Nothing is overdue. Well done.',
  },
  toDesk: 'Back to the desk',
};

import type { Strings } from '../zh';

export const parts: Strings['parts'] = {
  free: 'Free',
  price: '{yuan} yuan',
  likes: 'Likes: {n}',
  comments: 'Comments: {n}',
  author: 'Author',
  remove: 'Remove',
  badge: {
    pending: 'In review',
    refused: 'To be changed',
    hidden: 'Being looked at',
    'taken-down': 'Taken down',
    withheld: 'Hidden',
    removed: 'Removed',
  },
  pictureBadge: { pending: 'In review', refused: 'Not approved' },
  copy: 'Copy the text',
  copied: 'Copied',
  photo: 'Picture {n} of {total}',
  openPerson: "{name}'s page",
};

import type { Strings } from '../zh';

export const parts: Strings['parts'] = {
  free: 'Free',
  price: '{yuan} yuan',
  likes: 'Likes: {n}',
  comments: 'Comments: {n}',
  author: 'Author',
  remove: 'Remove',
  badge: { pending: 'In review', refused: 'Not approved', withheld: 'Hidden', removed: 'Removed' },
  photo: 'Picture {n} of {total}',
  openPerson: "{name}'s page",
};

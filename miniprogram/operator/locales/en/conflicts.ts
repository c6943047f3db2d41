import type { Texts } from '../zh';

export const conflicts: Texts['conflicts'] = {
  title: 'Changed on both sides',
  views: { open: 'To look at', settled: 'Looked at' },
  empty: { open: 'Nothing to look at.', settled: 'None has been looked at yet.' },
  lead: 'These were changed on both sides, and one version was kept by rule. See whether what was not kept should be put back.',
  kept: {
    serving: 'Kept: the side that serves',
    other: 'Kept: the other side',
    merged: 'Both made into one',
  },
  collections: {
    posts: 'Post',
    comments: 'Comment',
    users: 'Profile',
    orders: 'Order',
    cases: 'Case',
    settings: 'Settings',
  },
  fields: 'Different: {fields}',
  and: ', ',
  lost: 'Not kept, {field}: {text}',
  removed: 'What was not kept is its removal: it is still there.',
  removal: 'What was kept is its removal: it is gone.',
  found: 'Found {time} in {environment}',
  note: 'Note: {note}',
  open: 'Open it',
  settle: 'Looked at',
  settleTitle: 'What did you do about it?',
  settleHint: 'One sentence, for the log',
  settled: 'Noted',
};

import type { Strings } from '../zh';

export const post: Strings['post'] = {
  title: 'Post',
  notFound: 'This post is no longer here. Its author may have removed it.',
  goHome: 'Go to the home page',
  imagesPending: 'Pictures being checked: {n}. They appear once approved.',
  comments: 'Comments',
  noComments: 'No comments yet. Say the first word.',
  placeholder: 'Say something…',
  commentLabel: 'Write a comment',
  send: 'Send',
  sending: 'Sending',
  sent: 'Comment posted',
  sentPending: 'Thanks. Others will see your comment once it has been reviewed.',
  like: 'Like',
  unlike: 'Take back your like',
  share: 'Share with a friend',
  more: 'More',
  edit: 'Edit',
  remove: 'Remove',
  removeTitle: 'Remove this post?',
  removeText: 'Nobody will see it or its comments any more.',
  removed: 'Removed',
  removeComment: 'Remove this comment?',
  buy: 'Buy',
  sell: 'Selling',
  offer: {
    left: { info: '', goods: '{n} left', service: '{n} to book', virtual: '{n} left' },
    and: ', ',
    deliveries: {
      express: 'Express',
      city: 'Local delivery',
      pickup: 'Pick-up',
      service: 'At your place or theirs',
      virtual: 'Online',
    },
    place: 'Pick up at {place}',
    soldOut: 'Sold out',
    closed: 'Cannot be bought right now',
    off: 'Not on sale',
  },
  banner: {
    edit: {
      title: 'Your edit is being reviewed',
      text: 'Until it is approved, others see the version before.',
    },
    pending: {
      title: 'Being reviewed',
      text: 'Only you can see this for now. It goes public by itself once it has been checked, usually soon.',
    },
    refused: {
      title: 'Something to change',
      text: 'Others cannot see this post now. Read why, change it, and you can send it again.',
    },
    hidden: {
      title: 'Being looked at',
      text: 'There was a complaint about it. Others do not see it until we have looked; we will tell you at once what we find.',
    },
    takenDown: {
      title: 'Taken down',
      text: 'It is against the house rules, and others cannot see it. Read why; if you think we are wrong, you can appeal.',
    },
    withheld: { title: 'Hidden', text: 'Your account is not public now, so others cannot see this post.' },
    masked: {
      title: 'Some words are masked',
      text: 'The rest shows as before. Read why; if you think we are wrong, you can appeal.',
    },
    editRefused: {
      title: 'Your last edit did not pass',
      text: 'Others still see the post as it was. Read why, change it, and you can send it again.',
    },
  },
};

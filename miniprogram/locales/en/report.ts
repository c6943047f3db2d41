import type { Strings } from '../zh';

export const report: Strings['report'] = {
  title: 'Report',
  headings: {
    post: 'Report this post',
    comment: 'Report this comment',
    user: 'Report this neighbour',
    order: 'Report this order',
    platform: 'Something wrong on our side? Tell us',
  },
  privacy: 'They will not learn who reported them.',
  platformHint: 'Something does not work, felt unfair, or would not let you leave: we want to hear it.',
  promise: 'We answer within {ordinary} hours as a rule, within {serious} when it is urgent.',
  reason: 'What is wrong',
  reasonAgain: 'Change',
  text: 'What happened (optional)',
  textHint: 'What happened, when, and how we can tell',
  pictures: 'Pictures (optional, up to 4)',
  contact: 'How to reach you (optional)',
  contactHint: 'Phone or WeChat, in case we have a question',
  uploading: 'Waiting for the pictures…',
  submit: 'Send',
  submitting: 'Sending',
  fixBelow: 'Nearly there. Look at what is marked.',
  missing: 'What you wanted to report is no longer here. If there is something else, tell us.',
  missingAction: 'Report something else',
  visitor:
    'Open the app in WeChat to report something. If you are in WeChat already, check your connection and try again.',
  openTitle: 'You have reported this, and we are looking into it',
  sentTitle: 'Got it. Thank you for telling us',
  sentHidden: 'It is hidden for now; others do not see it any more.',
  steps: {
    look: 'A person will look at it and answer you before {due}.',
    hear: 'The outcome will be in your Messages.',
    again: 'If it is not solved, say so once more and we look again.',
  },
  mine: 'See my reports',
  errors: {
    textLong: 'At most 500 characters. Take some out.',
    contactLong: 'At most 60 characters.',
    picturesFailed: 'A picture did not arrive. Tap it to try again, or take it out.',
  },
};

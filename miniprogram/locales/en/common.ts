import type { Strings } from '../zh';

export const common: Strings['common'] = {
  tabs: { home: 'Home', publish: 'Post', inbox: 'Messages', inboxNew: 'Messages, something new', me: 'Me' },
  report: 'Report',
  seeWhy: 'See why',
  retry: 'Try again',
  back: 'Back',
  cancel: 'Cancel',
  confirm: 'OK',
  save: 'Save',
  saved: 'Saved',
  loading: 'Loading',
  loadMoreFailed: 'More could not be loaded. Tap to try again.',
  end: 'That is all',
  gone: 'A neighbour who has left',
  failed: 'This did not open. Check your connection and try again.',
  kinds: { info: 'Notice', goods: 'For sale', service: 'Service', virtual: 'Digital' },
  states: {
    published: 'Published',
    pending: 'Being reviewed; only you can see it',
    refused: 'Not approved',
    withheld: 'Hidden',
    removed: 'Removed',
  },
  time: {
    now: 'just now',
    minutes: '{n} min ago',
    hours: '{n} h ago',
    yesterday: 'yesterday',
    days: '{n} days ago',
  },
  image: 'Picture',
  visitor: {
    title: 'We do not know you yet',
    text: 'Open the app in WeChat to post and comment. If you are in WeChat already, check your connection and try again.',
    understood: 'Got it',
  },
};

import type { Texts } from '../zh';

export const recoveries: Texts['recoveries'] = {
  title: 'Recognised',
  empty: 'Nobody has come from the other mini program yet.',
  ways: {
    unionid: 'By what WeChat calls them',
    phone: 'By the phone number WeChat gave',
    code: 'By a transfer code',
  },
  states: { joined: 'Joined', undone: 'Taken back', several: 'Not certain' },
  several: 'Could be any of these, and was joined to none:',
  undone: 'Taken back by {name}, {time}',
  see: 'Record',
  undo: 'Wrong person: take back',
  undoTitle: 'Why take it back? Whoever came gets a new account.',
  reasonHint: 'One sentence, for the log',
  done: 'Taken back',
};

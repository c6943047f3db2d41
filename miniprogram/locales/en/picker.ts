import type { Strings } from '../zh';

export const picker: Strings['picker'] = {
  add: 'Add pictures',
  count: '{n}/{max}',
  first: 'First',
  view: 'View',
  makeFirst: 'Make it the first',
  moveEarlier: 'Move earlier',
  moveLater: 'Move later',
  remove: 'Take out',
  retry: 'Upload again',
  failed: 'Not uploaded',
  uploading: '{n}%',
  picture: 'Picture {n}',
  notChosen: 'These pictures did not open. Try others.',
  limits: 'JPG or PNG, up to 10 MB each',
  tooLarge: 'A picture can be 10 MB at most.',
  wrongType: 'Only JPG and PNG pictures work here, no GIFs or other formats.',
  someLeftOut: '{n} not added: {reason}',
};

import type { Texts } from '../zh';

export const shop: Texts['shop'] = {
  title: 'Shop',
  visitor: 'Open the app in WeChat to look after your shop.',
  open: 'Your shop is open',
  openText: 'What you put on sale can be bought.',
  closed: 'Your shop is closed for now',
  closedText:
    'Nothing of yours can be bought; orders that exist go on. If you have a question, report it and we look.',
  rate: 'Commission for agents',
  rateHint: 'For example 5',
  rateText: '0 means none. At most {cap}%. Only new orders follow a change.',
  example: 'Of something sold for ¥100, the agent gets ¥{yuan}.',
  submit: 'Save',
  saved: 'Saved',
  needPhone: 'To keep a shop, leave a phone number first. Buyers who have paid see it; others do not.',
  addPhone: 'Add a number',
  sold: 'What I have sold',
  errors: { form: 'Write a number such as 5 or 5.5, with at most two decimals.', large: 'At most {cap}%.' },
};

import type { Texts } from '../zh';

export const refund: Texts['refund'] = {
  title: 'Ask for a refund',
  closed: 'No refund can be asked for here now.',
  toOrder: 'See the order',
  lead: 'The seller gets your request; if there is no answer in time, support decides.',
  how: 'How much',
  most: 'At most {yuan} yuan',
  reason: 'Why',
  text: 'What happened (optional)',
  textHint: 'What happened, and how to set it right',
  pictures: 'Pictures (optional, up to 4)',
  submit: 'Send the request',
  submitting: 'Sending',
  sent: 'Request sent',
  errors: { reason: 'Choose a reason.' },
};

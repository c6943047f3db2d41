import type { Texts } from '../zh';

export const ship: Texts['ship'] = {
  titles: { express: 'Send', city: 'Deliver', pickup: 'Pick-up', service: 'Hand over', virtual: 'Hand over' },
  closed: 'There is nothing to send for this order now.',
  toOrder: 'See the order',
  to: 'Send to',
  company: 'Company',
  companyHint: 'Choose one',
  number: 'Number',
  numberHint: 'As on the label',
  scan: 'Scan',
  scanFailed: 'No number was found. You can type it.',
  lead: {
    city: 'Once the buyer has it, press the button below.',
    pickup: 'Once it is ready, press the button below and we let the buyer know.',
    service: '',
    virtual: '',
  },
  place: 'Picked up at',
  note: 'Note from the buyer',
  submit: {
    express: 'It is sent',
    city: 'It is delivered',
    pickup: 'It is ready; tell the buyer',
    service: 'Handed over',
    virtual: 'Handed over',
  },
  done: 'Noted',
  errors: {
    company: 'Choose the company.',
    numberForm: 'A tracking number has 6 to 40 letters, digits and dashes. Look again.',
  },
};

import type { Strings } from '../zh';

export const transfer: Strings['transfer'] = {
  title: 'Transfer code',
  heading: 'Find your account again, wherever we are',
  lead: 'Should this mini program ever not open, we go on in another one. Enter this code there, and your posts, orders and messages come along.',
  once: 'Good once. A new code makes the old one void.',
  secret: 'Whoever has it can open your account. Do not send it to anybody.',
  make: 'Make a code',
  making: 'Making it…',
  again: 'Make another',
  againTitle: 'Make another code?',
  againText: 'This one stops working at once.',
  againYes: 'Make it',
  copy: 'Copy',
  copied: 'Copied. Keep it safe.',
  scan: 'In the other mini program, open "Find my account" and scan or type it',
  picture: 'QR code of your transfer code',
  leftHours: '{h} h {m} min left',
  leftMinutes: '{m} min left',
  until: 'Good until {until}',
  visitor: 'Open this in WeChat to make a code for your account.',
};

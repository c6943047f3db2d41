import type { Texts } from '../zh';

export const desk: Texts['desk'] = {
  title: 'Desk',
  next: 'Next to run out',
  clear: 'Nothing is waiting.',
  waiting: 'Waiting',
  mine: 'Taken by me: {n}',
  decided: 'Decided in 24 h: {n}',
  sanctioned: 'Under sanction: {n}',
  queue: 'Work through the queue',
  people: 'People',
  peopleText: 'Find, sanction, lift',
  words: 'Words',
  wordsText: 'Banned words, exceptions, try a sentence',
  money: 'Money',
  moneyText: 'Refunds {refunds} · commissions {shares} · books {differences}',
  orders: 'Orders',
  ordersText: 'By state, by number',
  standby: 'Standby',
  standbyText: { good: 'Keeps up, ready to take over', soon: 'Something to look at', bad: 'Not set up' },
  log: 'Log',
  logText: 'Who did what, and when',
};

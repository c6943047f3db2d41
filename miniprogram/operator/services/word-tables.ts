import type { Texts } from '../locales/zh';

export type Category = keyof Texts['shared']['categories'];
export type WordAction = keyof Texts['shared']['wordActions'];

/** In the order operators choose from. */
export const categories: readonly Category[] = [
  'contact',
  'fraud',
  'inducement',
  'vulgarity',
  'pornography',
  'gambling',
  'drugs',
  'politics',
  'military',
  'religion',
];

export const wordActions: readonly WordAction[] = ['refuse', 'review', 'mask', 'allow'];

/** How an action looks in a list: the stricter, the louder. */
export const toneOf: Record<WordAction, 'bad' | 'soon' | 'plain' | 'good'> = {
  refuse: 'bad',
  review: 'soon',
  mask: 'plain',
  allow: 'good',
};

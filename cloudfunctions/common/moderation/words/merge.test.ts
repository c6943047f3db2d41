import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StoredWord } from '../../../../database/collections/words';
import type { LexiconWord } from '../../../../database/lexicon';
import { mergeWords } from './merge';

const lexicon: LexiconWord[] = [
  { id: '赌博', text: '赌博', category: 'gambling', action: 'review', pinyin: true },
  { id: 'free coupon', text: 'free coupon', category: 'contact', action: 'review', pinyin: false },
];
const stored = (_id: string, change: Partial<StoredWord> = {}): StoredWord => ({
  _id,
  text: '赌博',
  category: 'fraud',
  action: 'refuse',
  pinyin: false,
  enabled: true,
  updatedAt: 1,
  updatedBy: 'u_1',
  ...change,
});

test('without stored words the lexicon is in force', () => {
  expect(mergeWords(lexicon, [])).toEqual(lexicon);
});

test('a stored word is added, or takes the place of its namesake', () => {
  const merged = mergeWords(lexicon, [stored('w_1'), stored('w_2', { text: '新词' })]);
  expect(merged.map(({ id }) => id)).toEqual(['free coupon', 'w_1', 'w_2']);
  expect(merged[1]).toEqual({ id: 'w_1', text: '赌博', category: 'fraud', action: 'refuse', pinyin: false });
});

test('a word that is turned off takes its namesake away, however it is written', () => {
  const merged = mergeWords(lexicon, [stored('w_1', { text: ' Ｆree  COUPON', enabled: false })]);
  expect(merged.map(({ id }) => id)).toEqual(['赌博']);
});

test('the latest counts, in whatever order they are read', () => {
  const rows = [
    stored('w_1', { updatedAt: 3, enabled: false }),
    stored('w_2', { updatedAt: 9 }),
    stored('w_3', { updatedAt: 5, enabled: false }),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: 3 }), (order) => {
      expect(mergeWords(lexicon, order).map(({ id }) => id)).toEqual(['free coupon', 'w_2']);
    }),
  );
});

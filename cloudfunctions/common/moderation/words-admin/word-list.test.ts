import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StoredWord } from '../../../../database/collections/words';
import { define } from '../../../../database/lexicon/define';
import { holds, pick, placeOf, wordList } from './word-list';

const lexicon = define('contact', [
  { action: 'review', pinyin: true, words: '加[微薇]信、刷粉' },
  { action: 'mask', pinyin: false, words: '涨粉' },
]);
const stored = (change: Partial<StoredWord>): StoredWord => ({
  _id: 'w_1',
  text: '榴莲',
  category: 'fraud',
  action: 'refuse',
  pinyin: false,
  enabled: true,
  updatedAt: 1,
  updatedBy: 'u_1',
  ...change,
});

test("the operators' words come first, and take the place of the lexicon's", () => {
  const list = wordList(lexicon, [
    stored({}),
    stored({ _id: 'w_2', text: '刷 粉', updatedAt: 2 }),
    stored({ _id: 'w_3', text: '刷粉', enabled: false, updatedAt: 3 }),
  ]);
  expect(list.map(({ text, origin, enabled }) => [text, origin, enabled])).toEqual([
    ['刷粉', 'operators', false],
    ['刷 粉', 'operators', true],
    ['榴莲', 'operators', true],
    ['加[微薇]信', 'lexicon', true],
    ['涨粉', 'lexicon', true],
  ]);
  expect(JSON.stringify(list)).not.toContain('u_1');
});

test('of words stored twice the latest counts', () => {
  const list = wordList([], [stored({ _id: 'w_2', updatedAt: 5, action: 'mask' }), stored({})]);
  expect(list.map(({ wordId }) => wordId)).toEqual(['w_2']);
});

test.each([
  ['加[微薇]信', '薇信', true],
  ['加[微薇]信', '加微', true],
  ['加[微薇]信', '[微', true],
  ['加[微薇]信', '信加', false],
  ['加VX', 'ｖｘ', true],
  ['刷粉', '', true],
])('%s holds %s: %s', (text, query, expected) => {
  expect(holds({ text }, query)).toBe(expected);
});

test('a category narrows the list', () => {
  const words = wordList(lexicon, [stored({})]);
  expect(pick(words, { query: '', category: 'fraud' }).map(({ text }) => text)).toEqual(['榴莲']);
  expect(pick(words, { query: '粉' }).map(({ text }) => text)).toEqual(['刷粉', '涨粉']);
});

test('places follow the order of the list, and no two are the same', () => {
  const word = fc.record({ text: fc.string({ minLength: 1 }), updatedAt: fc.nat(5) });
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const rows = words.map((one, at) => stored({ ...one, _id: `w_${at}` }));
      const places = wordList(lexicon, rows).map(placeOf);
      for (const [at, [number, text]] of places.entries()) {
        const [before, beforeText] = places[at - 1] ?? [-Infinity, ''];
        expect(number > before || (number === before && text > beforeText)).toBe(true);
      }
    }),
  );
});

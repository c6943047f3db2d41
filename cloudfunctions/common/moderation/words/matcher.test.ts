import { describe, expect, test } from 'vitest';
import { maskMatches } from './mask';
import { createMatcher } from './matcher';
import type { Word } from './types';

const word = (text: string, more: Partial<Word> = {}): Word => ({
  id: text,
  text,
  category: 'gambling',
  action: 'review',
  pinyin: false,
  ...more,
});
const { find } = createMatcher(
  [
    word('赌博', { pinyin: true }),
    word('加[微薇威]信', { category: 'contact' }),
    word('加vx'),
    word('online casino', { action: 'refuse' }),
    word('shit', { action: 'mask' }),
    word('good'),
    word('妈妈咪'),
    word('黄赌毒'),
    word('1040工程'),
  ],
  ['打赌博物'],
);
const places = (text: string) => find(text).map(({ wordId, start, end }) => [wordId, start, end]);

test('says what was found, where, and what to do', () => {
  expect(find('来赌博，online casino')).toEqual([
    { wordId: '赌博', category: 'gambling', action: 'review', start: 1, end: 3 },
    { wordId: 'online casino', category: 'gambling', action: 'refuse', start: 4, end: 17 },
  ]);
});

test.each([
  ['traditional', '賭博', 0, 2],
  ['zero-width and combining characters', '赌\u200b\u0301博', 0, 4],
  ['emoji of several characters', 'a👨‍👩‍👧赌❤️博', 9, 13],
  ['repeated characters', '赌赌博博博', 0, 5],
  ['pinyin', 'DuBo', 0, 4],
  ['pinyin in parts', 'du bo', 0, 5],
  ['half pinyin', '赌bo', 0, 3],
  ['letters drawn otherwise', '𝓭𝓾ｂⓞ', 0, 6],
  ['Cyrillic and digits', 'duЬо dub0', 5, 9],
  ['half characters around it', '\ud800赌\udc00博', 1, 4],
])('sees through %s', (_, text, start, end) => {
  expect(places(text)).toEqual([['赌博', start, end]]);
});

test.each(['+威信', '＋薇 信', '➕微信', '加威\ufe0f信'])('%s: characters that stand for others', (text) => {
  expect(places(text).map(([id]) => id)).toEqual(['加[微薇威]信']);
});

describe('gaps', () => {
  test.each(['赌-------博', '爱赌，博学', '赌\n博'])('%j is not one word', (text) => {
    expect(find(text)).toEqual([]);
  });

  test('a longer word is found across commas if they part all of it', () => {
    expect(places('黄、赌、毒')).toEqual([['黄赌毒', 0, 5]]);
    expect(places('黄，赌毒')).toEqual([]);
  });

  test('letters are joined across spaces only if all are apart', () => {
    expect(places('s h i t')).toEqual([['shit', 0, 7]]);
    expect(places('this hit, sh it')).toEqual([]);
    expect(places('s.h-it')).toEqual([['shit', 0, 6]]);
  });
});

describe('borders', () => {
  test.each(['Shitake', 'mishit', 'Dubois', 'adubo'])('%s is another word', (text) => {
    expect(find(text)).toEqual([]);
  });

  test('digits and Chinese are no part of an English word', () => {
    expect(places('加vx138')).toEqual([['加vx', 0, 3]]);
    expect(places('说shit吧')).toEqual([['shit', 1, 5]]);
  });
});

test('a doubled character of a word must be there twice', () => {
  expect(places('god 妈咪')).toEqual([]);
  expect(places('妈-妈-咪')).toEqual([['妈妈咪', 0, 5]]);
  expect(places('g00d')).toEqual([['good', 0, 4]]);
});

test('an innocent phrase excuses only what lies within it', () => {
  expect(find('打赌博物馆开门')).toEqual([]);
  expect(places('打赌博物馆里赌博')).toEqual([['赌博', 6, 8]]);
  expect(places('打 赌博 物')).toEqual([['赌博', 2, 4]]);
  expect(places('打赌赌博物')).toEqual([['赌博', 1, 4]]);
});

test('one character that folds to several is looked into', () => {
  expect(places('⑽40工程')).toEqual([['1040工程', 0, 5]]);
  expect(places('ﷺ'.repeat(30))).toEqual([]);
});

test('the mask keeps the number of characters', () => {
  const text = '别👍𝓭𝓾❤bo 了';
  expect(maskMatches(text, find(text))).toBe('别👍***** 了');
  expect(
    maskMatches('abcdef', [
      { start: 2, end: 5 },
      { start: 1, end: 3 },
    ]),
  ).toBe('a****f');
});

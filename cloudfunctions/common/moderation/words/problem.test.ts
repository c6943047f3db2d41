import { expect, test } from 'vitest';
import { lexicon } from '../../../../database/lexicon';
import { problemOf } from './problem';

test.each([
  ['微信]', '方括号要成对'],
  ['[微[薇]]信', '方括号要成对'],
  ['[微]信', '两个以上'],
  ['[]信', '两个以上'],
  ['[一二三四五六七八][一二三四五六七八][一二三四五六七八]', '256'],
  ['。。', '什么也找不到'],
  [' ', '什么也找不到'],
])('%s cannot be looked for', (text, zh) => {
  expect(problemOf(text)?.zh).toContain(zh);
});

test.each(['[微薇威]信', '加v信', 'free coupon', '榴莲千层'])('%s can', (text) => {
  expect(problemOf(text)).toBeUndefined();
});

test('every word of the lexicon can', () => {
  expect(lexicon.filter(({ text }) => problemOf(text)).map(({ text }) => text)).toEqual([]);
});

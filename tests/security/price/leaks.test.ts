import { expect, test } from 'vitest';
import { amountsOf, offersOf } from './leaks';

test.each([
  [{ a: [{ price: 7_777_013 }] }],
  ['共 7777013 分'],
  ['7,777,013'],
  ['¥77,770.13'],
  ['77770.13 元'],
  ['It costs 77770.13 yuan.'],
])('%j holds an amount', (answer) => {
  expect(amountsOf(answer)).toHaveLength(1);
});

test.each([
  [{ at: 1_790_000_000_000, retryAfter: 3_600_000, price: 3000, nothing: null }],
  [
    '邻居 7781, 2026-11, +86138****0000, p_777701377770137777013, 13800000000 13800000000000'.replace(
      '13800000000 ',
      '',
    ),
  ],
  ['30 元'],
])('%j holds none', (answer) => {
  expect(amountsOf(answer)).toEqual([]);
});

test('a way to buy is found wherever it stands, and an empty one is none', () => {
  expect(offersOf({ data: [{ offer: { stock: 1 } }, { sheet: {} }] })).toEqual([
    'answer.data.0.offer',
    'answer.data.1.sheet',
  ]);
  expect(offersOf({ offer: null, pickupPlace: '' })).toEqual([]);
});

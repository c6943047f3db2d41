import { expect, test } from 'vitest';
import { percentText, readPercent } from './rate';

test.each([
  ['5', 500],
  ['5.5', 550],
  ['12.25%', 1225],
  [' ５％ ', 500],
  ['0', 0],
  ['5.', 500],
  ['5.555', null],
  ['-1', null],
  ['', null],
  ['五', null],
])('%j is %s basis points', (typed, rate) => {
  expect(readPercent(typed)).toBe(rate);
});

test('a rate is shown as it was typed', () => {
  expect([0, 500, 550, 1225].map(percentText)).toEqual(['0', '5', '5.5', '12.25']);
});

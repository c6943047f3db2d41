import { expect, test } from 'vitest';
import { scaleTo } from './scale';

test('ticks are round numbers from 0 to the first at or above the most', () => {
  expect(scaleTo(43, [0, 100], 5).ticks).toEqual([0, 10, 20, 30, 40, 50]);
  expect(scaleTo(100, [0, 100], 5).ticks).toEqual([0, 20, 40, 60, 80, 100]);
  expect(scaleTo(0, [0, 100], 4).ticks[0]).toBe(0);
});

test('the ends of a scale are where they are drawn, also upside down', () => {
  const scale = scaleTo(100, [200, 20], 5);
  expect(scale(0)).toBe(200);
  expect(scale(100)).toBe(20);
});

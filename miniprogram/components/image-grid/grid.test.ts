import { expect, it } from 'vitest';
import { zh } from '../../locales/zh';
import { columnsFor, ratioFor, tiles } from './grid';

it('puts pictures in one, two or three columns', () => {
  expect([1, 2, 3, 4, 5, 9].map(columnsFor)).toEqual([1, 2, 3, 2, 3, 3]);
});

it('keeps the shape of a single picture within bounds, and makes several square', () => {
  expect(ratioFor({ width: 400, height: 300 }, 1)).toBe(75);
  expect(ratioFor({ width: 1000, height: 10 }, 1)).toBe(56);
  expect(ratioFor({ width: 10, height: 1000 }, 1)).toBe(133);
  expect(ratioFor({ width: 400, height: 300 }, 2)).toBe(100);
});

it('names each picture', () => {
  const image = { width: 4, height: 3, state: 'approved' } as const;
  const labels = tiles(
    [
      { ...image, fileID: 'a' },
      { ...image, fileID: 'b' },
    ],
    zh,
  ).map(({ label }) => label);
  expect(labels).toEqual(['第 1 张，共 2 张', '第 2 张，共 2 张']);
});

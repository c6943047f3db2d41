import { expect, it } from 'vitest';
import { zh } from '../../../locales/zh';
import { matchLines } from './matches';

it('says once what was found, and what it reads as', () => {
  const match = { category: 'contact', action: 'review', from: 0, to: 2 };
  expect(
    matchLines(
      {
        matches: [
          { ...match, text: 'ＶＸ', word: 'VX' },
          { ...match, text: 'ＶＸ', word: 'VX', from: 4, to: 6 },
          { ...match, text: '刷粉', word: '刷粉', action: 'mask' },
        ],
      },
      zh,
    ),
  ).toEqual(['「ＶＸ」 像「VX」 联系方式与广告 · 人工看', '「刷粉」 联系方式与广告 · 打星号']);
});

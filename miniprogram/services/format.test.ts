import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../locales/en';
import { zh } from '../locales/zh';
import { excerpt, initialOf, momentOf, monthOf, relativeTime, shortCount, yuan } from './format';

const at = (...date: [number, number, number, number?, number?]) =>
  new Date(date[0], date[1] - 1, ...(date.slice(2) as [number, number?, number?])).getTime();
const now = at(2026, 11, 20, 14, 30);

describe('relativeTime', () => {
  it.each([
    [now + 5000, '刚刚', 'just now'],
    [now - 59_000, '刚刚', 'just now'],
    [now - 60_000, '1 分钟前', '1 min ago'],
    [now - 59 * 60_000, '59 分钟前', '59 min ago'],
    [now - 60 * 60_000, '1 小时前', '1 h ago'],
    [at(2026, 11, 19, 15, 0), '23 小时前', '23 h ago'],
    [at(2026, 11, 19, 10, 0), '昨天', 'yesterday'],
    [at(2026, 11, 18, 23, 59), '2 天前', '2 days ago'],
    [at(2026, 11, 14, 1, 0), '6 天前', '6 days ago'],
    [at(2026, 11, 13, 23, 0), '11月13日', '13 Nov'],
    [at(2026, 1, 2), '1月2日', '2 Jan'],
    [at(2025, 12, 31), '2025年12月31日', '31 Dec 2025'],
  ])('says %d as %s and %s', (moment, chinese, english) => {
    expect(relativeTime(moment, now, zh)).toBe(chinese);
    expect(relativeTime(moment, now, en)).toBe(english);
  });
});

it('names a month in both languages', () => {
  expect(monthOf(at(2026, 3, 9), zh.dates)).toBe('2026年3月');
  expect(monthOf(at(2026, 3, 9), en.dates)).toBe('Mar 2026');
});

it('names a moment, with the year when it is not this one', () => {
  expect(momentOf(at(2026, 9, 3, 8, 5), now, zh.dates)).toBe('9月3日 08:05');
  expect(momentOf(at(2026, 12, 3, 16, 30), now, en.dates)).toBe('3 Dec, 16:30');
  expect(momentOf(at(2027, 1, 2, 0, 0), now, zh.dates)).toBe('2027年1月2日 00:00');
});

describe('yuan', () => {
  it.each([
    [0, '0'],
    [1, '0.01'],
    [1250, '12.50'],
    [32_000, '320'],
    [128_000_050, '1,280,000.50'],
  ])('writes %d fen as %s', (fen, amount) => {
    expect(yuan(fen)).toBe(amount);
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (fen) => {
        expect(Math.round(Number(yuan(fen).replaceAll(',', '')) * 100)).toBe(fen);
      }),
    );
  });
});

it('keeps counts short', () => {
  expect([0, 7, 999, 1000].map(shortCount)).toEqual(['0', '7', '999', '999+']);
});

it('takes whole characters for a circle', () => {
  expect(['林小满', ' lin', '🐱咪', ''].map(initialOf)).toEqual(['林', 'L', '🐱', '']);
});

it('makes one line of a text, and never cuts a character', () => {
  expect(excerpt(' 第一行\n\n第二行 ', 20)).toBe('第一行 第二行');
  expect(excerpt('🐱🐱🐱🐱', 3)).toBe('🐱🐱…');
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../locales/en';
import { zh } from '../locales/zh';
import { clockOf, lengthText } from './clock';

const minute = 60_000;
const hour = 60 * minute;
const now = 1_700_000_000_000;
const texts = zh.shared.clock;

describe('clockOf', () => {
  it.each([
    [3 * hour + 20 * minute, '剩 3 小时 20 分', 'quiet'],
    [2 * hour, '剩 2 小时', 'quiet'],
    [2 * hour - 1, '剩 1 小时 59 分', 'soon'],
    [59_999, '剩 不到 1 分', 'soon'],
    [0, '超时 不到 1 分', 'overdue'],
    [-90 * minute, '超时 1 小时 30 分', 'overdue'],
    [50 * hour, '剩 2 天 2 小时', 'quiet'],
    [48 * hour + 5 * minute, '剩 2 天', 'quiet'],
  ])('%i ms before it runs out: %s', (left, text, tone) => {
    expect(clockOf(now + left, now, texts)).toEqual({ text, tone });
  });

  it('speaks English', () => {
    expect(clockOf(now + 3 * hour + minute, now, en.shared.clock).text).toBe('3 h 1 min left');
    expect(clockOf(now - 25 * hour, now, en.shared.clock).text).toBe('1 d 1 h overdue');
  });

  it('is overdue exactly when nothing is left', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e10, max: 1e10 }), (left) => {
        expect(clockOf(now + left, now, texts).tone === 'overdue').toBe(left <= 0);
      }),
    );
  });
});

it('a length never names a zero', () => {
  fc.assert(
    fc.property(fc.nat(1e10), (length) => {
      expect(lengthText(length, texts)).not.toMatch(/(^|\s)0 /);
    }),
  );
});

import { expect, test } from 'vitest';
import { day, hour, second } from '../kernel/clock';
import { whenToShare } from './when-to-share';

const share = { createdAt: 0 };
const order = { state: 'completed' as const, completedAt: 10, openRefundId: null };
const trade = { refundDays: 7 };
const end = 10 + 7 * day;

test('only when it is completed, past the refund window, with no refund open', () => {
  expect(whenToShare(share, order, trade, end - 1)).toBe(end);
  expect(whenToShare(share, order, trade, end)).toBe('share');
  expect(whenToShare(share, { ...order, openRefundId: 'r' }, trade, end)).toBe(end + hour);
  expect(whenToShare(share, { ...order, state: 'shipped', completedAt: null }, trade, end)).toBe(end + hour);
  expect(whenToShare(share, { ...order, state: 'refunded' }, trade, 20)).toBe('release');
  expect(whenToShare(share, undefined, trade, 20)).toBe('release');
});

test('not before WeChat Pay can', () => {
  const at = { createdAt: 10 };
  expect(whenToShare(at, order, { refundDays: 0 }, 11)).toBe(10 + 30 * second);
  expect(whenToShare(at, order, { refundDays: 0 }, 10 + 30 * second)).toBe('share');
});

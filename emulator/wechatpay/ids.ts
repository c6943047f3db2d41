import { randomBytes, randomInt } from 'node:crypto';
import { compactTime } from './china-time';

function digits(count: number): string {
  return Array.from({ length: count }, () => randomInt(10)).join('');
}

/** `transaction_id`: 28 digits. `now` in ms. */
export const newTransactionId = (now: number): string => `42000${compactTime(now).slice(2, 8)}${digits(17)}`;

/** `prepay_id`: 36 characters. */
export const newPrepayId = (now: number): string => `wx${compactTime(now)}${randomBytes(10).toString('hex')}`;

/** `refund_id`: 29 digits. */
export const newRefundId = (now: number): string => `503000${compactTime(now).slice(2, 8)}${digits(17)}`;

/** `detail_id` of profit sharing: 29 digits. `now` in ms. */
export const newShareDetailId = (now: number): string => `360000${compactTime(now).slice(2, 8)}${digits(17)}`;

/** `order_id` and `return_id` of profit sharing: 28 digits. */
export const newShareId = (now: number): string => `30008${compactTime(now).slice(2, 8)}${digits(17)}`;

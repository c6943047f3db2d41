import { createHash, randomBytes, randomInt } from 'node:crypto';
import { compactTime } from './china-time';

function digits(count: number): string {
  return Array.from({ length: count }, () => randomInt(10)).join('');
}

/** 17 digits made of a merchant's number: what is told again from the beginning has the same numbers. */
function digitsOf(number: string): string {
  const value = createHash('sha256').update(number).digest().readBigUInt64BE();
  return (value % 10n ** 17n).toString().padStart(17, '0');
}

/** `transaction_id` of an `out_trade_no`: 28 digits. `now` in ms. */
export const newTransactionId = (now: number, outTradeNo: string): string =>
  `42000${compactTime(now).slice(2, 8)}${digitsOf(outTradeNo)}`;

/** `prepay_id`: 36 characters. */
export const newPrepayId = (now: number): string => `wx${compactTime(now)}${randomBytes(10).toString('hex')}`;

/** `refund_id` of an `out_refund_no`: 29 digits. `now` in ms. */
export const newRefundId = (now: number, outRefundNo: string): string =>
  `503000${compactTime(now).slice(2, 8)}${digitsOf(outRefundNo)}`;

/** `detail_id` of profit sharing: 29 digits. `now` in ms. */
export const newShareDetailId = (now: number): string => `360000${compactTime(now).slice(2, 8)}${digits(17)}`;

/** `order_id` and `return_id` of profit sharing: 28 digits. */
export const newShareId = (now: number): string => `30008${compactTime(now).slice(2, 8)}${digits(17)}`;

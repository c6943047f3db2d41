import type { Payment } from '../../../database/collections/payments';
import { hour, minute } from '../kernel/clock';

/** When WeChat Pay is first asked about a payment whose notice has not come. `begun` and the answer in ms. */
export function firstAsk(begun: number): number {
  return begun + 2 * minute;
}

/**
 * When to ask again: in as much time as has passed since it was begun, an hour at most, but once at the moment it ends.
 * `now` and the answer in ms.
 */
export function nextAsk(
  { createdAt, expiresAt }: Pick<Payment, 'createdAt' | 'expiresAt'>,
  now: number,
): number {
  const wait = Math.min(Math.max(now - createdAt, 2 * minute), hour);
  return now < expiresAt ? Math.min(now + wait, expiresAt) : now + wait;
}

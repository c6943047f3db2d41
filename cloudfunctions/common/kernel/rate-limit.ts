import type { Bilingual } from './contract/answer';
import type { RateRule } from './contract/contract';
import { command, db } from './database';
import { AppError, errorMessages } from './errors';
import { second } from './clock';

/** Counts one use of an action in its window. Two calls at once never share the last place. */
async function take(id: string, times: number, expiresAt: number): Promise<boolean> {
  const increment = () => db.rateLimits.update(id, { count: command.inc(1) }, { count: command.lt(times) });
  if (await increment()) return true;
  if (await db.rateLimits.insert({ _id: id, count: 1, expiresAt })) return true;
  return increment();
}

/**
 * Throws RATE_LIMITED with `retryAfter` (ms), and with `message` when one is given, when a person has used up an action's
 * rate. `now` in ms.
 */
export async function checkRate(
  userId: string,
  action: string,
  rule: RateRule,
  now: number,
  message: Bilingual = errorMessages.RATE_LIMITED,
): Promise<void> {
  const length = rule.seconds * second;
  const start = Math.floor(now / length) * length;
  const id = `${userId}:${action}:${start}`;
  if (!(await take(id, rule.times, start + length))) {
    throw new AppError('RATE_LIMITED', { message, retryAfter: start + length - now });
  }
}

/** Removes windows that are over; gives how many. `now` in ms. */
export function removeExpiredRates(now: number): Promise<number> {
  return db.rateLimits.removeWhere({ expiresAt: command.lte(now) });
}

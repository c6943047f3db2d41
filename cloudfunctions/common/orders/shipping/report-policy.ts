import type { ShippingReport } from '../../../../database/collections/orders';
import { hour, minute } from '../../kernel/clock';

/** Tries after which a person has to look: about two days. */
const most = 12;

/** What WeChat answers when it knows already: shipped, shipped twice, and nothing new. */
const knownAlready = new Set([10_060_002, 10_060_003, 10_060_023]);

/** When to try again after so many tries that failed. `now` and the answer in ms. */
export function nextTry(tries: number, now: number): number {
  return now + Math.min(2 ** tries * minute, 6 * hour);
}

/** The report of an order after a try; `errCode` is null when WeChat took it. */
export function afterTry(
  { tries, nextAt }: Pick<ShippingReport, 'tries' | 'nextAt'>,
  errCode: number | null,
): ShippingReport {
  if (errCode === null || knownAlready.has(errCode))
    return { state: 'done', nextAt: null, tries, errCode: null };
  if (tries >= most) return { state: 'failed', nextAt: null, tries, errCode };
  return { state: 'due', nextAt, tries, errCode };
}

import type { Desk } from './operations/operation';
import { nextRefundAt, settleRefunds } from './refunds';
import { nextReturnAt, settleReturns } from './sharing/carry-out-returns';
import { nextShareAt, settleShares } from './sharing/carry-out-shares';
import { nextThawAt, thaw } from './sharing/thaw';

/** Something that comes about by itself as time goes by. */
interface Settler {
  /** Carries out what is due at `desk.now`. */
  settle: (desk: Desk) => void;
  /** When the next is due, ms; null: nothing is under way. */
  nextAt: (desk: Desk) => number | null;
}

const settlers: readonly Settler[] = [
  { settle: settleRefunds, nextAt: nextRefundAt },
  { settle: settleShares, nextAt: nextShareAt },
  { settle: settleReturns, nextAt: nextReturnAt },
  { settle: thaw, nextAt: nextThawAt },
];

/** Carries out all that is due; each kind is a deed of its own. */
export function settleDue(openDesk: () => Desk): void {
  for (const { settle } of settlers) {
    const desk = openDesk();
    settle(desk);
    desk.book.keepSoon();
  }
}

/** When anything is due next, ms; null: nothing is under way. */
export function nextSettlement(desk: Desk): number | null {
  const times = settlers.flatMap(({ nextAt }) => nextAt(desk) ?? []);
  return times.length > 0 ? Math.min(...times) : null;
}

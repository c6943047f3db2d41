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

/** When anything is due next, ms; null: nothing is under way. */
export function nextSettlement(desk: Desk): number | null {
  const times = settlers.flatMap(({ nextAt }) => nextAt(desk) ?? []);
  return times.length > 0 ? Math.min(...times) : null;
}

/** Carries out all that is due in the order of time, each at its own, however late it is asked for. */
export function settleDue(openDesk: () => Desk): void {
  for (;;) {
    const desk = openDesk();
    const at = nextSettlement(desk);
    if (at === null || at > desk.now) return;
    for (const { settle } of settlers) {
      const then = { ...openDesk(), now: at };
      settle(then);
      then.book.keepSoon();
    }
  }
}

import { boundsOfDay, chinaDay, daysToCompare } from '../../../../cloudfunctions/common/bills/china-day';
import { compareBooks } from '../../../../cloudfunctions/common/bills/compare-books';
import { hour, minute } from '../../../../cloudfunctions/common/kernel/clock';
import { tradeDefaults } from '../../../../cloudfunctions/common/kernel/settings/trade';
import type { Bill } from '../../../collections/bills';
import type { Ledger } from '../trust/ledger';
import { tellMoneyPeople } from './teller';

/** What was paid to the merchant and is in no book of ours. */
export interface Stray {
  outTradeNo: string;
  /** fen */
  amount: number;
  /** ms */
  paidAt: number;
}

/** When a day's bill was compared: at ten the next day, or by `now`. Both in ms. */
function comparedAt(day: string, now: number): number {
  return Math.min(boundsOfDay(day).to + tradeDefaults.billHour * hour + minute, now);
}

const sum = (amounts: readonly { amount: number }[]) => amounts.reduce((all, { amount }) => all + amount, 0);

/**
 * Compares the bills there are by `now` (ms) with our books, as `compare-bills` does: all is well but for what is a
 * stray.
 */
export async function compare(ledger: Ledger, stray: Stray, now: number): Promise<void> {
  for (const day of daysToCompare(now, tradeDefaults.billHour)) {
    const isThen = (at: number | null) => at !== null && chinaDay(at) === day;
    const at = comparedAt(day, now);
    const strays = isThen(stray.paidAt) ? [stray] : [];
    const payments = [...ledger.all('payments').filter(({ paidAt }) => isThen(paidAt)), ...strays];
    const refunds = ledger
      .all('refunds')
      .filter(({ wechatRefundId, decidedAt }) => wechatRefundId !== null && isThen(decidedAt));
    const theirs = strays.map(({ outTradeNo: number, amount }) => ({
      about: 'payment' as const,
      number,
      orderId: null,
      amount,
    }));
    const differences = compareBooks(day, { theirs, ours: [], missing: [] }, at);
    for (const { _id, ...difference } of differences) await ledger.doc('differences', _id).set(difference);
    if (differences.length > 0) await tellMoneyPeople(ledger, { what: 'difference', about: day }, at);
    const bill: Omit<Bill, '_id'> = {
      payments: payments.length,
      refunds: refunds.length,
      paid: sum(payments),
      refunded: sum(refunds),
      differences: differences.length,
      comparedAt: at,
    };
    await ledger.doc('bills', day).set(bill);
  }
}

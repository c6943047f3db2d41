import type { Bill } from '../../../database/collections/bills';
import type { Difference } from '../../../database/collections/differences';
import type { Refund } from '../../../database/collections/refunds';
import { day as dayLength } from '../kernel/clock';
import { db, transaction } from '../kernel/database';
import { log } from '../kernel/log';
import { readMoneyPeople, tellMoneyPeople } from '../notices/tell-money-people';
import type { WechatPayApi } from '../wechatpay/types';
import { boundsOfDay, dayBefore } from './china-day';
import { compareBooks, notAmong, type Entry } from './compare-books';
import { parseShares } from './fund-flow-bill';
import { ofRefund, readOurs, readPayments, readRefunds, readShares } from './our-books';
import { settleSeen } from './settle-agreed';
import { parseTradeBill } from './trade-bill';

type Bills = Pick<WechatPayApi, 'bill'>;

/** Bills of earlier days that are looked at for a refund. */
const lookBack = 31;

/**
 * Refunds that are in no bill. A bill has them on the day WeChat Pay accepted them, which may be one before they were
 * paid back, though not before they were decided.
 */
async function findUnrefunded(
  api: Bills,
  day: string,
  refunds: readonly Refund[],
  trades: readonly Entry[],
): Promise<Entry[]> {
  let missing = notAmong(refunds.map(ofRefund), trades);
  const decided = new Map(refunds.map(({ _id, decidedAt, createdAt }) => [_id, decidedAt ?? createdAt]));
  let earlier = day;
  for (let count = 0; count < lookBack; count += 1) {
    earlier = dayBefore(earlier);
    const until = boundsOfDay(earlier).to;
    if (!missing.some(({ number }) => (decided.get(number) ?? until) < until)) return missing;
    const text = await api.bill(earlier, 'trade');
    if (text !== null) missing = notAmong(missing, parseTradeBill(text));
  }
  return missing;
}

/** What a day's bills have. */
interface DayBills {
  trades: Entry[];
  shares: Entry[];
}

/** The bills of a day; null when there is none of a kind (yet). */
async function readBills(api: Bills, day: string): Promise<{ [Kind in keyof DayBills]: Entry[] | null }> {
  const [trades, shares] = [await api.bill(day, 'trade'), await api.bill(day, 'fundflow')];
  return {
    trades: trades === null ? null : parseTradeBill(trades),
    shares: shares === null ? null : parseShares(shares),
  };
}

/** Commissions that are in no bill, of those we asked for the day before: what is asked late is shared the next day. */
async function findUnshared(api: Bills, day: string, shares: readonly Entry[]): Promise<Entry[]> {
  const before = dayBefore(day);
  const unseen = notAmong(await readShares(boundsOfDay(before)), shares);
  if (unseen.length === 0) return [];
  const text = await api.bill(before, 'fundflow');
  return text === null ? unseen : notAmong(unseen, parseShares(text));
}

async function findDifferences(
  api: Bills,
  day: string,
  { trades, shares }: DayBills,
  now: number,
): Promise<Difference[]> {
  const refunds = await readRefunds(boundsOfDay(day));
  const missing = [
    ...notAmong(await readPayments(boundsOfDay(day)), trades),
    ...(await findUnrefunded(api, day, refunds, trades)),
    ...(await findUnshared(api, day, shares)),
  ];
  const theirs = [...trades, ...shares];
  await settleSeen(theirs, now);
  return compareBooks(day, { theirs, ours: await readOurs(theirs), missing }, now);
}

function summary(day: string, trades: readonly Entry[], differences: number, now: number): Bill {
  const of = (wanted: Entry['about']) => trades.filter(({ about }) => about === wanted);
  const sum = (entries: readonly Entry[]) => entries.reduce((all, { amount }) => all + amount, 0);
  const [payments, refunds] = [of('payment'), of('refund')];
  return {
    _id: day,
    payments: payments.length,
    refunds: refunds.length,
    paid: sum(payments),
    refunded: sum(refunds),
    differences,
    comparedAt: now,
  };
}

/**
 * Compares a day's bills with our books, notes every difference once, tells support and admins of them, and notes last
 * that the day is compared. Gives false while there may be a bill to come. Throws `WechatPayError`, and `MalformedBill`
 * for one that cannot be read. `now` in ms.
 */
export async function compareDay(api: Bills, day: string, now: number): Promise<boolean> {
  const { trades, shares } = await readBills(api, day);
  const toCome = now < boundsOfDay(day).to + dayLength;
  if (toCome && (trades === null || shares === null)) return false;
  const bills = { trades: trades ?? [], shares: shares ?? [] };
  const differences = await findDifferences(api, day, bills, now);
  for (const difference of differences) await db.differences.insert(difference);
  if (differences.length > 0) {
    const people = await readMoneyPeople();
    await transaction((t) => tellMoneyPeople(t, people, { what: 'difference', about: day }, now));
  }
  await db.bills.insert(summary(day, bills.trades, differences.length, now));
  const entries = bills.trades.length + bills.shares.length;
  log('info', 'bill.compared', { day, entries, differences: differences.length });
  return true;
}

import { hour } from '../kernel/clock';
import { command, db } from '../kernel/database';
import { eachInTime } from '../kernel/each-in-time';
import { getSettings } from '../kernel/settings';
import { isPaySetUp, wechatPay } from '../wechatpay/client';
import { daysToCompare } from './china-day';
import { compareDay } from './compare-day';
import { settleCaughtUp } from './settle-agreed';

/** Where it is noted when bills were last asked for in vain. */
const place = 'bills';
/** A bill that is not there, or cannot be read, is asked for again after this. */
const patience = hour;

/**
 * Compares the bills of yesterday, and of days before that were not compared, with our books, and settles differences
 * that have come right by themselves. `start` and `until` in ms.
 */
export async function compareBills(
  start: number,
  until: number,
): Promise<{ setUp: boolean; compared: number; settled: number }> {
  if (!isPaySetUp()) return { setUp: false, compared: 0, settled: 0 };
  const settled = await settleCaughtUp(start);
  const { trade } = await getSettings();
  const days = daysToCompare(start, trade.billHour);
  const known = await db.bills.find({ _id: command.in(days) });
  const due = days.filter((day) => !known.some(({ _id }) => _id === day));
  const waits = start - ((await db.jobPlaces.get(place))?.at ?? 0) < patience;
  if (due.length === 0 || waits) return { setUp: true, compared: 0, settled };
  const api = wechatPay();
  const compared = await eachInTime('sweep.bill', due, (day) => compareDay(api, day, start), until);
  if (compared < due.length) await db.jobPlaces.put({ _id: place, after: due.at(-1) ?? '', at: start });
  return { setUp: true, compared, settled };
}

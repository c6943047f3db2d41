import { now } from '../kernel/clock';
import { command, db } from '../kernel/database';
import { eachInTime } from '../kernel/each-in-time';
import { getSettings } from '../kernel/settings';
import type { TradeSettings } from '../kernel/settings/trade';
import { isPaySetUp, wechatPay } from '../wechatpay/client';
import type { WechatPayApi } from '../wechatpay/types';
import { carryOn } from './carry-on';
import { putOff } from './put-off';

/** Commissions looked at in one run. */
const batch = 100;
/** From waiting to done there are three; taking back adds one. */
const mostSteps = 6;

interface Run {
  trade: TradeSettings;
  api: WechatPayApi;
  /** ms */
  start: number;
  /** ms */
  until: number;
}

/** Goes on with a commission as long as something is due for it. What fails does not stand first in every run. */
async function goOn(id: string, { trade, api, start, until }: Run): Promise<void> {
  for (let step = 0; step < mostSteps; step += 1) {
    const share = await db.shares.get(id);
    if (!share || share.nextAt === null || share.nextAt > start || (step > 0 && now() >= until)) return;
    try {
      await carryOn(share, trade, api, start);
    } catch (error) {
      await putOff(share, 'error', start);
      throw error;
    }
  }
}

/**
 * Pays the commission of orders past their refund window, asks how it stands, releases the rest, and takes back what was
 * refunded later; those longest due first. `start` and `until` in ms.
 */
export async function sweepShares(start: number, until: number): Promise<{ setUp: boolean; shares: number }> {
  if (!isPaySetUp()) return { setUp: false, shares: 0 };
  const due = await db.shares.find(
    { nextAt: command.gt(0).and(command.lte(start)) },
    { orderBy: [['nextAt', 'asc']], limit: batch },
  );
  if (due.length === 0) return { setUp: true, shares: 0 };
  const { trade } = await getSettings();
  const rest = { trade, api: wechatPay(), start, until };
  return { setUp: true, shares: await eachInTime('sweep.shares', due, ({ _id }) => goOn(_id, rest), until) };
}

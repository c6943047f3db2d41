import { command, db } from '../kernel/database';
import { eachInTime } from '../kernel/each-in-time';
import { isPaySetUp, wechatPay } from '../wechatpay/client';
import { askReceiver } from './ask-receiver';

/** Agents looked at in one run. */
const batch = 50;

/** Asks WeChat Pay again to take those as receivers about whom it has not answered. `start` and `until` in ms. */
export async function sweepAgents(start: number, until: number): Promise<{ setUp: boolean; agents: number }> {
  if (!isPaySetUp()) return { setUp: false, agents: 0 };
  const due = await db.agents.find(
    { nextAt: command.gt(0).and(command.lte(start)) },
    { orderBy: [['nextAt', 'asc']], limit: batch },
  );
  if (due.length === 0) return { setUp: true, agents: 0 };
  const api = wechatPay();
  return {
    setUp: true,
    agents: await eachInTime('sweep.agents', due, (agent) => askReceiver(agent, api, start), until),
  };
}

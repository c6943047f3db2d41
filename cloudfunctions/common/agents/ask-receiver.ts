import type { Agent } from '../../../database/collections/agents';
import { minute } from '../kernel/clock';
import { db } from '../kernel/database';
import { log } from '../kernel/log';
import { WechatPayError, type WechatPayApi } from '../wechatpay/types';

const longestWait = 60 * minute;

/** Asks WeChat Pay to take somebody as a receiver; gives what is then known. Asking again does no harm. */
async function ask(
  { type, account, appid, name, tries }: Agent,
  api: WechatPayApi,
  now: number,
): Promise<Pick<Agent, 'state' | 'failure' | 'name' | 'nextAt' | 'tries'>> {
  const answered = { name: null, nextAt: null, tries: 0 };
  try {
    await api.addReceiver({ type, account, appid, name });
    return { ...answered, state: 'active', failure: null };
  } catch (error) {
    if (!(error instanceof WechatPayError)) throw error;
    if (!error.retryable) return { ...answered, state: 'refused', failure: error.code };
    const nextAt = now + Math.min(minute * 2 ** tries, longestWait);
    return { state: 'joining', failure: null, name, nextAt, tries: tries + 1 };
  }
}

/**
 * Asks WeChat Pay about an agent who is joining, and stores the answer, unless they have begun to join otherwise
 * meanwhile. `now` in ms.
 */
export async function askReceiver(agent: Agent, api: WechatPayApi, now: number): Promise<void> {
  const { _id, type, account } = agent;
  const found = await ask(agent, api, now);
  await db.agents.update(_id, { ...found, updatedAt: now }, { state: 'joining', type, account });
  log('info', 'agent.asked', { agent: _id, type, state: found.state, failure: found.failure });
}

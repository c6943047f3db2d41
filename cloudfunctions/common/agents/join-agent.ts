import { db } from '../kernel/database';
import type { UserCall } from '../kernel/serve';
import type { AgentView } from '../shares/views';
import { wechatPay } from '../wechatpay/client';
import { toAgentView } from './agent-view';
import { askReceiver } from './ask-receiver';
import { beginJoining } from './begin-joining';
import { receiverOf, type Wish } from './receiver-of';

/**
 * Makes the caller an agent, who is paid by WeChat Pay on orders they brought themselves: there is no level above or
 * below. While WeChat Pay has not answered they are `joining`, and `sweep` asks again. Throws UNAVAILABLE when WeChat Pay
 * is not set up, CONFLICT for who wants to be paid otherwise while something is unsettled, and INVALID_INPUT by field.
 */
export async function joinAgent(
  wish: Wish,
  { caller, person, now }: UserCall,
): Promise<{ agent: AgentView }> {
  const receiver = receiverOf(wish, caller);
  const api = wechatPay();
  const { _id } = person.user;
  const agent = await beginJoining(_id, receiver, now);
  if (agent.state !== 'joining') return { agent: toAgentView(agent) };
  await askReceiver(agent, api, now);
  return { agent: toAgentView((await db.agents.get(_id)) ?? agent) };
}

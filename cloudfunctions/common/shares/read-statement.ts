import { toAgentView } from '../agents/agent-view';
import { db } from '../kernel/database';
import type { UserCall } from '../kernel/serve';
import { getSettings } from '../kernel/settings';
import { readTotals } from './read-totals';
import { orderOf, readShareRows } from './share-rows';
import { toShareView } from './share-view';
import type { AgentView, ShareTotals, ShareView } from './views';

interface Statement {
  agent: AgentView | null;
  totals: ShareTotals | null;
  shares: ShareView[];
  nextCursor: string | null;
}

/** What the caller earns as an agent, newest first; on the first page with the sums. */
export async function readStatement(
  { cursor }: { cursor?: string | undefined },
  { person, platform }: UserCall,
): Promise<Statement> {
  const agentId = person.user._id;
  const agent = await db.agents.get(agentId);
  if (!agent) return { agent: null, totals: null, shares: [], nextCursor: null };
  const [{ items, nextCursor }, totals, { trade }] = await Promise.all([
    readShareRows({ agentId }, { by: 'createdAt', direction: -1 }, cursor),
    cursor === undefined ? readTotals(agentId, platform) : null,
    getSettings(),
  ]);
  const shares = items.map((row) => toShareView(row, orderOf(row), trade, platform));
  return { agent: toAgentView(agent), totals, shares, nextCursor };
}

import type { Agent } from '../../../database/collections/agents';
import { db } from '../kernel/database';

/** The agent whose code it is; null when it is nobody's, or WeChat Pay has not taken them as a receiver. */
export async function findAgent(code: string): Promise<Agent | null> {
  const [agent] = await db.agents.find({ code, state: 'active' }, { limit: 1 });
  return agent ?? null;
}

import type { Agent } from '../../../database/collections/agents';
import type { AgentView } from '../shares/views';

/** What an agent knows of themselves. */
export function toAgentView({
  code,
  type,
  state,
  failure,
}: Pick<Agent, 'code' | 'type' | 'state' | 'failure'>): AgentView {
  return { code, type, state, failure };
}

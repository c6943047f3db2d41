import type { Decision } from '../../../../database/collections/decisions';
import { db } from '../../kernel/database';
import type { UserCall } from '../../kernel/serve';
import type { DecisionSummary } from '../views';
import { toDecisionSummary } from './decision-summary';

/** A decision as the calling operator sees it, read with who made it unless that is the caller. */
export async function summaryFor(
  decision: Decision,
  { person, now }: Pick<UserCall, 'person' | 'now'>,
): Promise<{ decision: DecisionSummary }> {
  const { id } = decision.by;
  const operator = id === null || id === person.user._id ? person.user : await db.users.get(id);
  return { decision: toDecisionSummary(decision, operator, { viewer: person, now }) };
}

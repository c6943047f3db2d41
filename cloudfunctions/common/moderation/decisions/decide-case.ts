import { command, db } from '../../kernel/database';
import { invalidField } from '../../kernel/errors';
import type { UserCall } from '../../kernel/serve';
import type { DecisionSummary } from '../views';
import { decideOne, type CaseChoice } from './decide-one';
import { summaryFor } from './operator-summary';
import { settleDecision } from './settle-decision';

/** Throws INVALID_INPUT for complaints that are not about this case. */
async function checkAbusive({ caseId, abusive }: CaseChoice): Promise<void> {
  if (abusive.length === 0) return;
  const ids = new Set(abusive);
  if ((await db.reports.count({ _id: command.in([...ids]), caseId })) === ids.size) return;
  throw invalidField('abusive', { zh: '不是这一项的投诉。', en: 'These complaints are not about this.' });
}

/** Decides a case the caller has claimed; see `decideOne`. */
export async function decideCase(choice: CaseChoice, call: UserCall): Promise<{ decision: DecisionSummary }> {
  await checkAbusive(choice);
  const made = await decideOne(choice, { ...call.person, unclaimed: false }, call.now);
  await settleDecision(made, call.now);
  return summaryFor(made, call);
}

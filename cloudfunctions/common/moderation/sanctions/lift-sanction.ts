import { db, transaction } from '../../kernel/database';
import { AppError, invalidField } from '../../kernel/errors';
import type { UserCall } from '../../kernel/serve';
import { summaryFor } from '../decisions/operator-summary';
import { prepareReversal, reverseDecision } from '../decisions/reverse-decision';
import { settleDecision } from '../decisions/settle-decision';
import type { DecisionSummary } from '../views';

/**
 * Ends a sanction before its time; the same again answers the same. Throws NOT_FOUND, INVALID_INPUT for a decision that
 * is none, FORBIDDEN for one's own, CONFLICT when it was taken back otherwise or has ended.
 */
export async function liftSanction(
  { decisionId, reason }: { decisionId: string; reason: string },
  call: UserCall,
): Promise<{ decision: DecisionSummary }> {
  const { person, now } = call;
  const found = await db.decisions.get(decisionId);
  if (!found) throw new AppError('NOT_FOUND');
  if (!found.sanction) {
    throw invalidField('decisionId', { zh: '这不是一项处罚。', en: 'This is not a sanction.' });
  }
  if (found.state === 'lifted') return summaryFor(found, call);
  if (found.authorId === person.user._id) {
    const message = { zh: '不能解除对自己的处罚。', en: 'You cannot lift a sanction of your own.' };
    throw new AppError('FORBIDDEN', { message });
  }
  if (found.sanction.until <= now) {
    const message = { zh: '这项处罚已经结束。', en: 'This sanction has ended.' };
    throw new AppError('CONFLICT', { message });
  }
  const prepared = await prepareReversal(found);
  const actor = { type: 'operator', id: person.user._id } as const;
  await transaction((t) => reverseDecision(t, prepared, { to: 'lifted', actor, reason }, now));
  await settleDecision(found, now);
  return summaryFor({ ...found, state: 'lifted' }, call);
}

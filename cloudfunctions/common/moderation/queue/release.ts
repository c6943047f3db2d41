import { transaction } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { UserCall } from '../../kernel/serve';
import { appendLog } from '../log/append-log';
import { findCaseIn } from './find-case';
import { leaseInForce } from './lease-policy';

/** Gives a case of one's own back to the queue; nothing happens when nobody has it. FORBIDDEN when somebody else does. */
export function releaseCase(
  { caseId }: { caseId: string },
  { person, now }: UserCall,
): Promise<{ caseId: string }> {
  const operatorId = person.user._id;
  return transaction(async (t) => {
    const before = await findCaseIn(t, caseId);
    const lease = leaseInForce(before, now);
    if (!lease) return { caseId };
    if (lease.operatorId !== operatorId) throw new AppError('FORBIDDEN');
    await t.doc('cases', caseId).update({ lease: null });
    await appendLog(t, {
      at: now,
      actor: { type: 'operator', id: operatorId },
      action: 'case.released',
      subject: before.subject,
      caseId,
      authorId: before.authorId,
      before: { operatorId },
      after: { operatorId: null },
    });
    return { caseId };
  });
}

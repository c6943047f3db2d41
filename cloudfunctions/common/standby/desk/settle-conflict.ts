import { transaction } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { UserCall } from '../../kernel/serve';
import { appendLog } from '../../moderation/log/append-log';

/** Settles a conflict with what an operator did about it. Throws NOT_FOUND, and CONFLICT when it is settled already. */
export async function settleConflict(
  { conflictId, note }: { conflictId: string; note: string },
  { person, now }: UserCall,
): Promise<{ conflictId: string }> {
  const operatorId = person.user._id;
  await transaction(async (t) => {
    const conflict = await t.doc('conflicts', conflictId).get();
    if (!conflict) throw new AppError('NOT_FOUND');
    const { state, collection, documentId, kept } = conflict;
    if (state !== 'open') throw new AppError('CONFLICT');
    await t.doc('conflicts', conflictId).update({ state: 'settled', note, settledBy: operatorId });
    await appendLog(t, {
      at: now,
      actor: { type: 'operator', id: operatorId },
      action: 'conflict.settled',
      before: { state, collection, document: documentId, kept, conflict: conflictId },
      after: { state: 'settled' },
      why: { rule: null, reason: note },
    });
  });
  return { conflictId };
}

import { transaction } from '../kernel/database';
import { AppError } from '../kernel/errors';
import type { UserCall } from '../kernel/serve';
import { appendLog } from '../moderation/log/append-log';

/** Settles a difference with what an operator found out. Throws NOT_FOUND, and CONFLICT when it is settled already. */
export async function settleDifference(
  { differenceId, note }: { differenceId: string; note: string },
  { person, now }: UserCall,
): Promise<{ differenceId: string }> {
  const operatorId = person.user._id;
  await transaction(async (t) => {
    const difference = await t.doc('differences', differenceId).get();
    if (!difference) throw new AppError('NOT_FOUND');
    const { state, orderId, about, kind, day } = difference;
    if (state !== 'open') throw new AppError('CONFLICT');
    const settled = { state: 'settled' as const, note, settledBy: operatorId, settledAt: now };
    await t.doc('differences', differenceId).update(settled);
    await appendLog(t, {
      at: now,
      actor: { type: 'operator', id: operatorId },
      action: 'difference.settled',
      subject: orderId === null ? null : { type: 'order', id: orderId },
      before: { state, about, kind, day, difference: differenceId },
      after: { state: 'settled' },
      why: { rule: null, reason: note },
    });
  });
  return { differenceId };
}

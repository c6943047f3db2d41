import { transaction } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { UserCall } from '../../kernel/serve';
import { appendLog } from '../../moderation/log/append-log';

/**
 * Has `sweep` send a refund to WeChat Pay once more, with the same number: one that is stuck, or one that waits. Throws
 * NOT_FOUND, and CONFLICT when there is nothing to send.
 */
export async function retryRefund(
  { refundId }: { refundId: string },
  { person, now }: UserCall,
): Promise<{ refundId: string }> {
  await transaction(async (t) => {
    const refund = await t.doc('refunds', refundId).get();
    if (!refund) throw new AppError('NOT_FOUND');
    const { state, orderId, sellerId, answer } = refund;
    if (state !== 'stuck' && state !== 'refunding') throw new AppError('CONFLICT');
    const again = state === 'stuck' ? { state: 'refunding' as const, tries: 0 } : {};
    await t.doc('refunds', refundId).update({ ...again, nextAt: now });
    await appendLog(t, {
      at: now,
      actor: { type: 'operator', id: person.user._id },
      action: 'refund.retried',
      subject: { type: 'order', id: orderId },
      authorId: sellerId,
      before: { refund: refundId, state, answer },
      after: { refund: refundId, state: 'refunding' },
    });
  });
  return { refundId };
}

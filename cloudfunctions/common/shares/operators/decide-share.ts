import { transaction } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { UserCall } from '../../kernel/serve';
import { appendLog } from '../../moderation/log/append-log';
import { released, retried } from '../share-changes';
import { mostRequests } from '../share-policy';

interface Decision {
  orderId: string;
  /** False: the agent goes without, and the money is released to the merchant. */
  retry: boolean;
  reason: string;
}

/**
 * Decides about a commission that WeChat Pay did not pay; `sweep` carries it out. FORBIDDEN for whose own it is, CONFLICT
 * when it did not fail, was decided meanwhile, or cannot be asked for any more.
 */
export async function decideShare(
  { orderId, retry, reason }: Decision,
  { person, now }: UserCall,
): Promise<{ orderId: string }> {
  const operatorId = person.user._id;
  return transaction(async (t) => {
    const share = await t.doc('shares', orderId).get();
    if (!share) throw new AppError('NOT_FOUND');
    const { agentId, sellerId, state, requests } = share;
    if (operatorId === agentId || operatorId === sellerId) throw new AppError('FORBIDDEN');
    if (state !== 'failed' || (retry && requests.length >= mostRequests)) throw new AppError('CONFLICT');
    await t.doc('shares', orderId).update(retry ? retried(now) : released(now));
    await appendLog(t, {
      at: now,
      actor: { type: 'operator', id: operatorId },
      action: 'share.decided',
      subject: { type: 'order', id: orderId },
      authorId: agentId,
      before: { state, failReason: requests.at(-1)?.failReason ?? null },
      after: { retry },
      why: { rule: null, reason },
    });
    return { orderId };
  });
}

import { transaction } from '../kernel/database';
import { AppError } from '../kernel/errors';
import type { UserCall } from '../kernel/serve';
import { takeStep } from '../orders/machine';
import { showOrder } from '../orders/show-order';
import type { OrderView } from '../orders/views';
import { findRefund } from './find-refund';
import { withoutRefund } from './refund-money';

/**
 * Takes a request for a refund back that nobody has answered. Throws NOT_FOUND, FORBIDDEN for anybody but the buyer, and
 * CONFLICT when it was decided meanwhile.
 */
export async function withdrawRefund(
  { refundId }: { refundId: string },
  call: UserCall,
): Promise<{ order: OrderView }> {
  const { person, now } = call;
  const { order: found, party } = await findRefund(refundId, person);
  if (party !== 'buyer') throw new AppError('FORBIDDEN');
  await transaction(async (t) => {
    const refund = await t.doc('refunds', refundId).get();
    const order = await t.doc('orders', found._id).get();
    if (refund?.state !== 'requested' || order?.openRefundId !== refundId) throw new AppError('CONFLICT');
    const { amount } = refund;
    await t.doc('refunds', refundId).update({ state: 'withdrawn', nextAt: null });
    await t.doc('orders', found._id).update({
      ...takeStep(order, 'refund-withdraw', party, now, { refundId, amount }),
      ...withoutRefund(order, amount),
    });
  });
  return showOrder(found._id, call);
}

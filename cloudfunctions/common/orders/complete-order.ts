import type { OrderActor } from '../../../database/collections/orders';
import { transaction } from '../kernel/database';
import { AppError } from '../kernel/errors';
import type { TradeSettings } from '../kernel/settings/trade';
import { shareAfterCompletion } from '../shares/follow-order';
import { takeStep } from './machine';
import { tellParty } from './tell-party';

/**
 * Completes a shipped order and tells whoever did not do it. Throws NOT_FOUND, FORBIDDEN for who may never do it, and
 * CONFLICT for an order that stands otherwise. `now` in ms.
 */
export function completeOrder(
  orderId: string,
  by: OrderActor,
  trade: Pick<TradeSettings, 'refundDays'>,
  now: number,
): Promise<void> {
  return transaction(async (t) => {
    const order = await t.doc('orders', orderId).get();
    if (!order) throw new AppError('NOT_FOUND');
    const changes = { ...takeStep(order, 'confirm', by, now), completedAt: now, confirmBy: null };
    await t.doc('orders', orderId).update(changes);
    await shareAfterCompletion(t, { ...order, ...changes }, trade, now);
    const data = { about: order.goods.title, state: 'completed' as const };
    await tellParty(t, order, { to: 'seller', kind: 'order-ended', data }, now);
    if (by !== 'buyer') await tellParty(t, order, { to: 'buyer', kind: 'order-ended', data }, now);
  });
}

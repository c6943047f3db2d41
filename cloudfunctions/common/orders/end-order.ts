import type { OrderActor } from '../../../database/collections/orders';
import { putBack } from '../goods/stock';
import { transaction } from '../kernel/database';
import { paymentId } from './ids';
import { canStep, takeStep } from './machine';
import { tellParty } from './tell-party';

/**
 * Ends an unpaid order and puts what was ordered back on sale, unless it can still be paid (`payable`: its payment has to
 * be closed first) or is not unpaid (`not-unpaid`). Tells the buyer of what they did not do themselves. `now` in ms.
 */
export function endOrder(
  orderId: string,
  step: 'cancel' | 'expire',
  by: OrderActor,
  now: number,
): Promise<'ended' | 'payable' | 'not-unpaid'> {
  return transaction(async (t) => {
    const order = await t.doc('orders', orderId).get();
    if (!order || !canStep(order, step)) return 'not-unpaid';
    const last = order.attempts > 0 ? paymentId(orderId, order.attempts) : null;
    const payment = last === null ? undefined : await t.doc('payments', last).get();
    if (payment && payment.state !== 'closed') return 'payable';
    const changes = takeStep(order, step, by, now);
    await t.doc('orders', orderId).update(changes);
    await putBack(t, order, now);
    if (by !== 'buyer') {
      const state = step === 'cancel' ? ('cancelled' as const) : ('expired' as const);
      const data = { about: order.goods.title, state };
      await tellParty(t, order, { to: 'buyer', kind: 'order-ended', data }, now);
    }
    return 'ended';
  });
}

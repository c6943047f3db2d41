import { db } from '../kernel/database';
import { AppError } from '../kernel/errors';
import type { UserCall } from '../kernel/serve';
import { closePayment } from './close-payment';
import { endOrder } from './end-order';
import { findOrder } from './find-order';
import { paymentId } from './ids';
import { canStep } from './machine';
import { orUnavailable } from './pay-failure';
import { showOrder } from './show-order';
import type { OrderView } from './views';

/** Times that a payment begun in between is closed as well. */
const attempts = 3;

/**
 * Cancels the buyer's own unpaid order: first nobody can pay it any more, then it ends and what was ordered is on sale
 * again. Saying so again changes nothing. CONFLICT when it was paid meanwhile, which is settled then, or stands otherwise.
 */
export async function cancelOrder(
  { orderId }: { orderId: string },
  call: UserCall,
): Promise<{ order: OrderView }> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { order, party } = await findOrder(orderId, call.person);
    if (party !== 'buyer') throw new AppError('FORBIDDEN');
    if (order.state === 'cancelled') return showOrder(orderId, call);
    if (!canStep(order, 'cancel')) throw new AppError('CONFLICT');
    const last = order.attempts > 0 ? await db.payments.get(paymentId(orderId, order.attempts)) : undefined;
    if (last?.state === 'open') {
      const closed = await orUnavailable(() => closePayment(last, call.now));
      if (closed === 'paid') throw new AppError('CONFLICT');
    }
    await endOrder(orderId, 'cancel', 'buyer', call.now);
  }
  throw new AppError('CONFLICT');
}

import { AppError } from '../kernel/errors';
import type { UserCall } from '../kernel/serve';
import { getSettings } from '../kernel/settings';
import { completeOrder } from './complete-order';
import { findOrder } from './find-order';
import { showOrder } from './show-order';
import type { OrderView } from './views';

/** The buyer has what was ordered. Saying so again changes nothing; CONFLICT for an order that was not handed over. */
export async function confirmOrder(
  { orderId }: { orderId: string },
  call: UserCall,
): Promise<{ order: OrderView }> {
  const { order, party } = await findOrder(orderId, call.person);
  if (party !== 'buyer') throw new AppError('FORBIDDEN');
  const { trade } = await getSettings();
  if (order.state !== 'completed') await completeOrder(orderId, party, trade, call.now);
  return showOrder(orderId, call);
}

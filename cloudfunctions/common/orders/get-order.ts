import { log } from '../kernel/log';
import { isServing } from '../kernel/role';
import type { UserCall } from '../kernel/serve';
import { findOrder } from './find-order';
import { followOrder } from './follow-payment';
import { showOrder } from './show-order';
import type { OrderView } from './views';

/**
 * An order as its buyer, its seller or support may see it. While the buyer pays, WeChat Pay is asked how it stands, so
 * that a notice that is lost or late makes no difference; without an answer, and where people are not served, the order is
 * shown as it is known.
 */
export async function getOrder(
  { orderId }: { orderId: string },
  call: UserCall,
): Promise<{ order: OrderView }> {
  const { order, party } = await findOrder(orderId, call.person);
  if (order.state === 'paying' && party !== 'seller') {
    try {
      if (await isServing()) await followOrder(order, call.now);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      log('warn', 'order.not-asked', { order: orderId, detail });
    }
  }
  return showOrder(orderId, call);
}

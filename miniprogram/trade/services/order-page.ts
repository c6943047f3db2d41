import type { OrderAct, OrderView } from '../../../cloudfunctions/common/orders/views';
import { call, sentenceOf } from '../../services/call';
import { startSession } from '../../services/session';
import { isMissing } from './trade-page';

/** What a page that takes one step with an order begins with. */
export type Opened =
  | { state: 'ready' | 'closed'; order: OrderView }
  | { state: 'missing' | 'failed'; sentence: string; order: null };

/** Reads an order for a page that takes `act`; `closed`: the order does not allow it (any more). */
export async function openFor(orderId: string, act: OrderAct): Promise<Opened> {
  await startSession();
  try {
    const { order } = await call('pay', 'order.get', { orderId });
    return { state: order.acts.includes(act) ? 'ready' : 'closed', order };
  } catch (error) {
    return { state: isMissing(error) ? 'missing' : 'failed', sentence: sentenceOf(error), order: null };
  }
}

import type { OrderCard, OrderView } from '../../../cloudfunctions/common/orders/views';
import { watched } from '../../platform/events';

/** An order as this person last saw it; lists and its page watch it to stay right. */
export const orderChanged = watched<OrderView | null>(null);

/** What of an order a list changes when it has changed. */
export function changesOf(order: OrderView): Pick<OrderCard, 'state' | 'refundState' | 'refunded' | 'acts'> {
  const { state, refundState, refunded, acts } = order;
  return { state, refundState, refunded, acts };
}

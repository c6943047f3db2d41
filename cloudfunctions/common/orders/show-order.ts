import { openPhone } from '../kernel/seal';
import type { UserCall } from '../kernel/serve';
import { readOrder } from './read-order';
import { openAddress } from './sealed-address';
import type { OrderView } from './views';

/** An order as the caller may see it, which every action about one answers with; NOT_FOUND for who has no part in it. */
export async function showOrder(
  orderId: string,
  call: Pick<UserCall, 'person' | 'platform' | 'now'>,
): Promise<{ order: OrderView }> {
  const order = await readOrder(orderId, call);
  const { address, contact } = order;
  return { order: { ...order, address: openAddress(address), contact: contact && openPhone(contact) } };
}

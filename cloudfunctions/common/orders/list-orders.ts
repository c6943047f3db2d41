import type { OrderState } from '../../../database/collections/orders';
import { command } from '../kernel/database';
import type { UserCall } from '../kernel/serve';
import { getSettings } from '../kernel/settings';
import { refundStateOf, toOrderCard } from './order-card';
import { readOrderRows } from './order-rows';
import type { OrderCard } from './views';

interface List {
  side: 'buyer' | 'seller';
  state?: OrderState | undefined;
  cursor?: string | undefined;
}

/** To the buyer an order nobody began to pay and one that is being paid are both to be paid. */
const matching = (state: OrderState) => (state === 'paying' ? command.in(['created', 'paying']) : state);

/** What the caller bought or sold, newest first; `paying` finds all that are to be paid. */
export async function listOrders(
  { side, state, cursor }: List,
  { person, platform, now }: UserCall,
): Promise<{ orders: OrderCard[]; nextCursor: string | null }> {
  const { _id } = person.user;
  const own = side === 'buyer' ? { buyerId: _id } : { sellerId: _id };
  const [{ items, nextCursor }, { trade }] = await Promise.all([
    readOrderRows({ ...own, ...(state ? { state: matching(state) } : {}) }, cursor),
    getSettings(),
  ]);
  const orders = items.map(({ buyer, seller, refundRows, ...order }) => {
    const refundState = refundStateOf(order, refundRows);
    const look = { party: side, buyer: buyer[0], seller: seller[0], refundState, trade, now };
    return toOrderCard(order, look, platform);
  });
  return { orders, nextCursor };
}

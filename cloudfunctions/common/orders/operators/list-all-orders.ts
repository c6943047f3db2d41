import type { OrderState } from '../../../../database/collections/orders';
import type { UserCall } from '../../kernel/serve';
import { getSettings } from '../../kernel/settings';
import { partyOf } from '../find-order';
import { refundStateOf, toOrderCard } from '../order-card';
import { readOrderRows } from '../order-rows';
import type { OrderCard } from '../views';
import { orderOf } from './order-of';

interface List {
  state?: OrderState | undefined;
  /** The order's, or one of a payment or a refund, ours or WeChat Pay's. */
  number?: string | undefined;
  cursor?: string | undefined;
}

/** Everybody's orders, newest first, or those in one state, or the one that a number leads to. */
export async function listAllOrders(
  { state, number, cursor }: List,
  { person, platform, now }: UserCall,
): Promise<{ orders: OrderCard[]; nextCursor: string | null }> {
  const match = {
    ...(number === undefined ? {} : { _id: await orderOf(number.trim()) }),
    ...(state ? { state } : {}),
  };
  const [{ items, nextCursor }, { trade }] = await Promise.all([readOrderRows(match, cursor), getSettings()]);
  const orders = items.map(({ buyer, seller, refundRows, ...order }) => {
    const party = partyOf(order, person) ?? 'support';
    const refundState = refundStateOf(order, refundRows);
    const look = { party, buyer: buyer[0], seller: seller[0], refundState, trade, now };
    return toOrderCard(order, look, platform);
  });
  return { orders, nextCursor };
}

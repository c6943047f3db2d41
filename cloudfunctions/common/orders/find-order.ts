import type { Order } from '../../../database/collections/orders';
import { db } from '../kernel/database';
import { AppError } from '../kernel/errors';
import type { Person } from '../kernel/identity';

/** In what part somebody acts on an order. */
export type Party = 'buyer' | 'seller' | 'support';

export interface FoundOrder {
  order: Order;
  party: Party;
}

/** The part a person has in an order; null for none. */
export function partyOf(
  { buyerId, sellerId }: Pick<Order, 'buyerId' | 'sellerId'>,
  { user, role }: Pick<Person, 'user' | 'role'>,
): Party | null {
  if (user._id === buyerId) return 'buyer';
  if (user._id === sellerId) return 'seller';
  return role === 'support' || role === 'admin' ? 'support' : null;
}

/** An order that a person has to do with; throws NOT_FOUND for everybody else. */
export async function findOrder(orderId: string, person: Pick<Person, 'user' | 'role'>): Promise<FoundOrder> {
  const order = await db.orders.get(orderId);
  const party = order && partyOf(order, person);
  if (!order || !party) throw new AppError('NOT_FOUND');
  return { order, party };
}

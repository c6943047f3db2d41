import type { Order } from '../../../database/collections/orders';
import type { Refund } from '../../../database/collections/refunds';
import { page, type Page } from '../kernel/cursor';
import { command, db, type DocumentQuery } from '../kernel/database';
import { afterCursor } from '../posts/keyset';
import type { PersonRow } from '../posts/person-view';
import type { CardOrder } from './order-card';

const pageSize = 20;

/** People and refunds beside an order. */
export interface Joined {
  buyer: PersonRow[];
  seller: PersonRow[];
  refundRows: Pick<Refund, '_id' | 'state' | 'cause' | 'createdAt'>[];
}

/** An order as a list reads it. */
export type OrderRow = CardOrder & Joined;

const person = (side: string) => ({
  [`${side}._id`]: 1,
  [`${side}.state`]: 1,
  [`${side}.nickname`]: 1,
  [`${side}.avatar`]: 1,
});

const cardFields = {
  buyerId: 1,
  sellerId: 1,
  goods: 1,
  quantity: 1,
  amount: 1,
  state: 1,
  openRefundId: 1,
  refunding: 1,
  refunded: 1,
  payUntil: 1,
  completedAt: 1,
  createdAt: 1,
  ...person('buyer'),
  ...person('seller'),
  'refundRows._id': 1,
  'refundRows.state': 1,
  'refundRows.cause': 1,
  'refundRows.createdAt': 1,
};

/** One page of the orders that match, newest first, with the people and the refunds of each: one read. */
export async function readOrderRows(
  match: DocumentQuery<Order>,
  cursor: string | undefined,
): Promise<Page<OrderRow>> {
  const conditions = [match, ...afterCursor('createdAt', -1, cursor)];
  const rows = await db.orders.aggregate<OrderRow>((pipeline) =>
    pipeline
      .match(command.and(...conditions) as unknown as Record<string, unknown>)
      .sort({ createdAt: -1, _id: -1 })
      .limit(pageSize + 1)
      .lookup({ from: 'users', localField: 'buyerId', foreignField: '_id', as: 'buyer' })
      .lookup({ from: 'users', localField: 'sellerId', foreignField: '_id', as: 'seller' })
      .lookup({ from: 'refunds', localField: '_id', foreignField: 'orderId', as: 'refundRows' })
      .project(cardFields),
  );
  return page(rows, pageSize, ({ createdAt, _id }) => [createdAt, _id]);
}

import type { Order } from '../../../database/collections/orders';
import type { Payment } from '../../../database/collections/payments';
import type { Refund } from '../../../database/collections/refunds';
import type { Share } from '../../../database/collections/shares';
import type { SdkAggregate } from '../kernel/cloud';
import { command, db, type DocumentQuery } from '../kernel/database';
import { ownOrder, ownPayment, ownRefund, ownShare, type Reading } from './export-trade';

/** Where to go on in a list, and how far. */
interface Part {
  after: string;
  limit: number;
}

type WithOrder<D> = D & { order: Pick<Order, 'goods'>[] };

/** What somebody has part in, on any of these sides, with an id after this one. */
function matchOf<D>(sides: readonly string[], userId: string, after: string): DocumentQuery<D> {
  const own = command.or(...sides.map((side) => ({ [side]: userId })));
  return command.and({ _id: command.gt(after) }, own) as unknown as DocumentQuery<D>;
}

/** The next of these by id, each with its order, found by `orderField`. */
function nextOf(sides: readonly string[], orderField: string, { userId }: Reading, { after, limit }: Part) {
  return (pipeline: SdkAggregate) =>
    pipeline
      .match(matchOf<Record<string, unknown>>(sides, userId, after))
      .sort({ _id: 1 })
      .limit(limit)
      .lookup({ from: 'orders', localField: orderField, foreignField: '_id', as: 'order' });
}

/** What somebody bought and sold, and what was paid for it, a part at a time. */
export const tradeReaders = {
  async orders(reading: Reading, { after, limit }: Part) {
    const found = await db.orders.find(matchOf<Order>(['buyerId', 'sellerId'], reading.userId, after), {
      orderBy: [['_id', 'asc']],
      limit,
    });
    return found.map((order) => ownOrder(order, reading));
  },
  async payments(reading: Reading, part: Part) {
    const found = await db.payments.aggregate<WithOrder<Payment>>(
      nextOf(['buyerId'], 'orderId', reading, part),
    );
    return found.map(({ order, ...own }) => ownPayment(own, order[0]?.goods.kind, reading));
  },
  async refunds(reading: Reading, part: Part) {
    const found = await db.refunds.aggregate<WithOrder<Refund>>(
      nextOf(['buyerId', 'sellerId'], 'orderId', reading, part),
    );
    return found.map(({ order, ...own }) => ownRefund(own, order[0]?.goods.kind, reading));
  },
  async shares(reading: Reading, part: Part) {
    const found = await db.shares.aggregate<WithOrder<Share>>(
      nextOf(['agentId', 'sellerId'], '_id', reading, part),
    );
    return found.map(({ order, ...own }) => ownShare(own, order[0]?.goods.kind, reading));
  },
};

import type { Goods } from '../../../database/collections/goods';
import type { Order } from '../../../database/collections/orders';
import type { Phone } from '../../../database/collections/phones';
import type { Refund } from '../../../database/collections/refunds';
import { db } from '../kernel/database';
import { AppError } from '../kernel/errors';
import type { UserCall } from '../kernel/serve';
import { getSettings } from '../kernel/settings';
import type { PersonRow } from '../posts/person-view';
import { showRefunds } from '../refunds/show-refunds';
import { partyOf } from './find-order';
import { refundStateOf } from './order-card';
import { toOrderView } from './order-view';
import type { OrderView } from './views';

interface Beside {
  buyer: PersonRow[];
  seller: PersonRow[];
  refundRows: Refund[];
  offers: Goods[];
  buyerPhone: Phone[];
  sellerPhone: Phone[];
}

/** An order with what its page needs, in one read. */
async function readBeside(orderId: string): Promise<(Order & Beside) | undefined> {
  const [row] = await db.orders.aggregate<Order & Beside>((pipeline) =>
    pipeline
      .match({ _id: orderId })
      .limit(1)
      .lookup({ from: 'users', localField: 'buyerId', foreignField: '_id', as: 'buyer' })
      .lookup({ from: 'users', localField: 'sellerId', foreignField: '_id', as: 'seller' })
      .lookup({ from: 'refunds', localField: '_id', foreignField: 'orderId', as: 'refundRows' })
      .lookup({ from: 'goods', localField: 'goods.postId', foreignField: '_id', as: 'offers' })
      .lookup({ from: 'phones', localField: 'buyerId', foreignField: '_id', as: 'buyerPhone' })
      .lookup({ from: 'phones', localField: 'sellerId', foreignField: '_id', as: 'sellerPhone' }),
  );
  return row;
}

/** An order as the caller may see it, with the phones in it still sealed; NOT_FOUND for who has no part in it. */
export async function readOrder(
  orderId: string,
  { person, platform, now }: Pick<UserCall, 'person' | 'platform' | 'now'>,
): Promise<OrderView> {
  const [row, { trade }] = await Promise.all([readBeside(orderId), getSettings()]);
  const party = row && partyOf(row, person);
  if (!row || !party) throw new AppError('NOT_FOUND');
  const { buyer, seller, refundRows, offers, buyerPhone, sellerPhone, ...order } = row;
  const look = {
    party,
    buyer: buyer[0],
    seller: seller[0],
    refundState: refundStateOf(order, refundRows),
    pickupPlace: offers[0]?.pickupPlace ?? '',
    phones: { buyer: buyerPhone[0]?.number ?? null, seller: sellerPhone[0]?.number ?? null },
    refunds: await showRefunds(refundRows, { party, kind: order.goods.kind, platform }),
    trade,
    now,
  };
  return toOrderView(order, look, platform);
}

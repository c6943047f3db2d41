import type { Order } from '../../../database/collections/orders';
import type { Post } from '../../../database/collections/posts';
import { minute } from '../kernel/clock';
import type { TradeSettings } from '../kernel/settings/trade';
import type { Wish } from './order-problems';

/** What is decided of an order before it is placed. */
export type OrderTerms = Pick<Order, '_id' | 'buyerId' | 'address' | 'note' | 'commission'>;

/** An order as it is placed: what it was made of is frozen. `now` in ms. */
export function newOrder(
  { _id, buyerId, address, note, commission }: OrderTerms,
  post: Post & { price: number },
  wish: Wish,
  { payMinutes }: Pick<TradeSettings, 'payMinutes'>,
  now: number,
): Order {
  const { _id: postId, authorId: sellerId, title, kind, price, images } = post;
  const image = images.find(({ state }) => state === 'approved')?.fileID ?? null;
  return {
    _id,
    buyerId,
    sellerId,
    goods: { postId, title, kind, price, image },
    quantity: wish.quantity,
    amount: price * wish.quantity,
    delivery: wish.delivery,
    address,
    note,
    state: 'created',
    commission,
    attempts: 0,
    paymentId: null,
    paidAt: null,
    refunding: 0,
    refunded: 0,
    openRefundId: null,
    refunds: 0,
    shipment: null,
    shippingReport: null,
    timeline: [{ step: 'create', by: 'buyer', at: now }],
    createdAt: now,
    payUntil: now + payMinutes * minute,
    confirmBy: null,
    completedAt: null,
    updatedAt: now,
  };
}

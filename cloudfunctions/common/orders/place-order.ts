import type { User } from '../../../database/collections/users';
import { deliveriesFor, requireOnSale } from '../goods/sale-policy';
import { takeStock } from '../goods/stock';
import { transaction } from '../kernel/database';
import { AppError, refuseProblems } from '../kernel/errors';
import type { Platform } from '../kernel/platform';
import type { TradeSettings } from '../kernel/settings/trade';
import { refuseBlocked } from '../posts/refuse-blocked';
import { canSee } from '../posts/visibility';
import { newOrder, type OrderTerms } from './new-order';
import { limitOpenOrders } from './open-orders';
import { addressOf, orderProblems, type Wish } from './order-problems';
import { sealAddress } from './sealed-address';

interface Placing {
  postId: string;
  buyer: User;
  wish: Wish;
  terms: Omit<OrderTerms, 'address'>;
  trade: TradeSettings;
  platform: Platform;
}

/**
 * Takes what is ordered out of stock and stores the order with it, unless it is there already. Everything an order is
 * made of is read again here: what was seen before may have changed. `now` in ms.
 */
export function placeOrder(
  { postId, buyer, wish, terms, trade, platform }: Placing,
  now: number,
): Promise<void> {
  return transaction(async (t) => {
    if (await t.doc('orders', terms._id).get()) return;
    const post = await t.doc('posts', postId).get();
    const seller = post && (await t.doc('users', post.authorId).get());
    const goods = await t.doc('goods', postId).get();
    if (!post || !canSee(post, seller, buyer, now)) throw new AppError('NOT_FOUND');
    refuseBlocked(seller, buyer._id);
    const sold = requireOnSale(post, goods, platform, trade);
    refuseProblems(orderProblems(wish, { price: sold.price, deliveries: deliveriesFor(post, goods) }));
    if (!goods) throw new AppError('NOT_FOR_SALE');
    await limitOpenOrders(t, buyer._id, now);
    await takeStock(t, goods, wish.quantity, now);
    const address = sealAddress(addressOf(wish));
    const { _id, ...order } = newOrder({ ...terms, address }, sold, wish, trade, now);
    await t.doc('orders', _id).set(order);
  });
}

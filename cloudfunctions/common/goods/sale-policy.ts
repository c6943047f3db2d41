import type { Goods } from '../../../database/collections/goods';
import type { Delivery } from '../../../database/collections/orders';
import type { Post } from '../../../database/collections/posts';
import { AppError } from '../kernel/errors';
import type { Platform } from '../kernel/platform';
import type { TradeSettings } from '../kernel/settings/trade';
import { deliveriesOf } from '../orders/deliveries';
import { priceShown } from '../pricing/price-policy';

/** What is read of a post to know what it is sold as. */
export type Ware = Pick<Post, 'kind' | 'price' | 'state'>;

/** A post that is on sale, with its price (fen). */
export type OnSale<P extends Ware> = P & { price: number };

/** The ways goods can reach a buyer: those the seller offers and their kind allows. */
export function deliveriesFor(
  { kind }: Pick<Post, 'kind'>,
  goods: Pick<Goods, 'deliveries'> | undefined,
): Delivery[] {
  return deliveriesOf[kind].filter((delivery) => goods?.deliveries.includes(delivery));
}

/** Whether anybody can order a post at the moment, as far as the post and its goods go. */
export function isOnSale<P extends Ware>(
  post: P,
  goods: Pick<Goods, 'deliveries'> | undefined,
): post is OnSale<P> {
  return (
    post.state === 'published' &&
    post.price !== null &&
    post.price > 0 &&
    deliveriesFor(post, goods).length > 0
  );
}

/** Whether a price of this kind may be shown on a platform, and the goods be bought there. */
export function isShown(
  { kind }: Pick<Post, 'kind'>,
  platform: Platform,
  trade: Pick<TradeSettings, 'virtualPayment'>,
): boolean {
  return priceShown(kind, platform, trade) === 'show';
}

/** The post as it is on sale; throws NOT_FOR_SALE, which says nothing of why, when it is not. */
export function requireOnSale<P extends Ware>(
  post: P,
  goods: Pick<Goods, 'deliveries'> | undefined,
  platform: Platform,
  trade: Pick<TradeSettings, 'open' | 'virtualPayment'>,
): OnSale<P> {
  if (!trade.open || !isShown(post, platform, trade) || !isOnSale(post, goods)) {
    throw new AppError('NOT_FOR_SALE');
  }
  return post;
}

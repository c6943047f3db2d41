import type { Goods } from '../../../database/collections/goods';
import type { Post } from '../../../database/collections/posts';
import { db } from '../kernel/database';
import type { Platform } from '../kernel/platform';
import { getSettings } from '../kernel/settings';
import type { TradeSettings } from '../kernel/settings/trade';
import { isMine, type Viewer } from '../posts/visibility';
import { shopFor } from '../shops/shop-for';
import { deliveriesFor, isOnSale, isShown } from './sale-policy';
import type { OfferView } from './views';

type Offered = Pick<Post, '_id' | 'authorId' | 'kind' | 'state' | 'price'>;

interface Look {
  viewer: Viewer;
  platform: Platform;
  trade: Pick<TradeSettings, 'open' | 'virtualPayment'>;
  shopOpen: boolean;
}

/**
 * What can be bought of a post, as `viewer` may know it: null when nothing can, though its author reads what they put on
 * sale; and null for everybody where its price may not be shown.
 */
export function toOfferView(
  post: Offered,
  goods: Goods | undefined,
  { viewer, platform, trade, shopOpen }: Look,
): OfferView | null {
  const mine = isMine(post, viewer);
  const onSale = isOnSale(post, goods);
  if (!goods || !(mine || onSale) || !isShown(post, platform, trade)) return null;
  const { stock, pickupPlace } = goods;
  const deliveries = deliveriesFor(post, goods);
  return {
    stock,
    deliveries,
    pickupPlace: mine || deliveries.includes('pickup') ? pickupPlace : '',
    buyable: !mine && onSale && stock > 0 && trade.open && shopOpen,
  };
}

/** The offer of a post that `viewer` may see, for a client on this platform; null when there is none. */
export async function readOffer(
  post: Offered,
  viewer: Viewer,
  platform: Platform,
): Promise<OfferView | null> {
  const { trade } = await getSettings();
  const [goods, shop] = await Promise.all([db.goods.get(post._id), shopFor(post.authorId, trade)]);
  return toOfferView(post, goods, { viewer, platform, trade, shopOpen: shop.open });
}

import type { Shop } from '../../../database/collections/shops';
import type { ShopView } from '../goods/views';
import { db } from '../kernel/database';
import type { UserCall } from '../kernel/serve';
import { getSettings } from '../kernel/settings';
import type { TradeSettings } from '../kernel/settings/trade';
import { rateFor } from '../shares/commission';
import { isShopOpen } from './shop-policy';

/** A shop as its owner sees it. Who has none sees what it would be. */
export function toShopView(
  shop: Pick<Shop, 'state' | 'commissionRate'> | undefined,
  trade: Pick<TradeSettings, 'shops' | 'commissionCap'>,
): ShopView {
  const { commissionCap } = trade;
  return {
    state: isShopOpen(shop, trade) ? 'open' : 'closed',
    commissionRate: rateFor(shop?.commissionRate ?? 0, commissionCap),
    commissionCap,
  };
}

/** The caller's shop. */
export async function getShop(_: unknown, { person }: UserCall): Promise<{ shop: ShopView }> {
  const [shop, { trade }] = await Promise.all([db.shops.get(person.user._id), getSettings()]);
  return { shop: toShopView(shop, trade) };
}

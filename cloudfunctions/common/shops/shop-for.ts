import { db } from '../kernel/database';
import type { TradeSettings } from '../kernel/settings/trade';
import { isShopOpen } from './shop-policy';

/** Under what somebody's goods can be bought. */
export interface Terms {
  /** False: nothing of theirs can be bought. */
  open: boolean;
  /** What an agent gets of an order they brought, in basis points; not yet held to the cap. */
  commissionRate: number;
}

/** A seller's terms. Who has never said anything sells without agents, where everybody may sell. */
export async function shopFor(sellerId: string, settings: Pick<TradeSettings, 'shops'>): Promise<Terms> {
  const shop = await db.shops.get(sellerId);
  return { open: isShopOpen(shop, settings), commissionRate: shop?.commissionRate ?? 0 };
}

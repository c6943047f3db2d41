import type { ShopView } from '../goods/views';
import { db } from '../kernel/database';
import { invalidField } from '../kernel/errors';
import type { UserCall } from '../kernel/serve';
import { getSettings } from '../kernel/settings';
import { toShopView } from './get-shop';
import { openShop } from './open-shop';

/** Basis points as people say them, such as `25`. */
const percent = (basisPoints: number) => String(basisPoints / 100);

/**
 * Says what an agent gets of new orders, in basis points. INVALID_INPUT above what may go to agents. Whether the shop is
 * open does not change.
 */
export async function updateShop(
  { commissionRate }: { commissionRate: number },
  { person, now }: UserCall,
): Promise<{ shop: ShopView }> {
  const { trade } = await getSettings();
  if (commissionRate > trade.commissionCap) {
    const cap = percent(trade.commissionCap);
    throw invalidField('commissionRate', {
      zh: `佣金比例最高 ${cap}%。`,
      en: `The commission can be at most ${cap}%.`,
    });
  }
  const { _id } = person.user;
  await openShop(_id, now);
  await db.shops.update(_id, { commissionRate, updatedAt: now });
  return { shop: toShopView(await db.shops.get(_id), trade) };
}

import type { Shop } from '../../../database/collections/shops';
import type { TradeSettings } from '../kernel/settings/trade';

/** Whether somebody may sell: as an admin decided, else as the settings say. */
export function isShopOpen(
  shop: Pick<Shop, 'state'> | undefined,
  { shops }: Pick<TradeSettings, 'shops'>,
): boolean {
  return shop?.state ? shop.state === 'open' : shops === 'anyone';
}

import * as z from 'zod';
import { hour, now } from '../../kernel/clock';
import { cloud } from '../../kernel/cloud';
import type { TradeSettings } from '../../kernel/settings/trade';

const answer = z.object({ isTradeManaged: z.boolean() });

/** How long an answer of WeChat holds. */
const lifetime = hour;
const cached = new Map<string, { managed: boolean; until: number }>();

/**
 * Whether WeChat wants to know what a mini program ships: as the settings say, else as WeChat says, asked once an hour.
 * Throws what the open API throws.
 */
export async function isManaged(
  appid: string,
  { shippingManagement }: Pick<TradeSettings, 'shippingManagement'>,
): Promise<boolean> {
  if (shippingManagement !== 'ask') return shippingManagement === 'on';
  const known = cached.get(appid);
  if (known && now() < known.until) return known.managed;
  const { isTradeManaged: managed } = answer.parse(
    await cloud.openapi.wxa.sec.order.isTradeManaged({ appid }),
  );
  cached.set(appid, { managed, until: now() + lifetime });
  return managed;
}

import type { Order } from '../../../database/collections/orders';
import { findAgent } from '../agents/find-agent';
import type { TradeSettings } from '../kernel/settings/trade';
import { rateFor } from '../shares/commission';

/**
 * The commission of a new order, by the code in the link that led to it; null when there is none, when it is nobody's, or
 * when it is the buyer's or the seller's own. `commissionRate`: the shop's, in basis points.
 */
export async function commissionFor(
  code: string | undefined,
  { buyerId, sellerId }: Pick<Order, 'buyerId' | 'sellerId'>,
  commissionRate: number,
  { commissionCap: cap }: Pick<TradeSettings, 'commissionCap'>,
): Promise<Order['commission']> {
  const rate = rateFor(commissionRate, cap);
  if (!code || rate === 0) return null;
  const agent = await findAgent(code);
  if (!agent || agent._id === buyerId || agent._id === sellerId) return null;
  return { agentId: agent._id, rate, cap };
}

import type { Order } from '../../../database/collections/orders';
import type { Share } from '../../../database/collections/shares';
import { hour } from '../kernel/clock';
import type { TradeSettings } from '../kernel/settings/trade';
import { windowEnd } from './follow-order';
import { earliestAt } from './share-policy';

/** How long to leave an order alone that is not ready. */
const pause = hour;

/**
 * What comes of a commission that waits: when to look again (ms), `share`, or `release` when there is nobody to pay any
 * more. Shared is what is completed, past its refund window and without an open refund. `now` in ms.
 */
export function whenToShare(
  share: Pick<Share, 'createdAt'>,
  order: Pick<Order, 'state' | 'completedAt' | 'openRefundId'> | undefined,
  trade: Pick<TradeSettings, 'refundDays'>,
  now: number,
): number | 'share' | 'release' {
  if (!order || order.state === 'refunded') return 'release';
  if (order.completedAt === null || order.openRefundId !== null) return now + pause;
  const at = Math.max(windowEnd(order.completedAt, trade), earliestAt(share));
  return now < at ? at : 'share';
}

import type { Order } from '../../../database/collections/orders';
import type { Share } from '../../../database/collections/shares';
import type { Platform } from '../kernel/platform';
import type { TradeSettings } from '../kernel/settings/trade';
import { priceFor } from '../pricing/price-policy';
import { earned } from './commission';
import { windowEnd } from './follow-order';
import { earliestAt, notTakenBack, paidOut, takenBack } from './share-policy';
import type { ShareView } from './views';

/** What a view is made of. */
export type ViewedShare = Pick<
  Share,
  '_id' | 'kind' | 'rate' | 'paid' | 'refunded' | 'cap' | 'state' | 'requests' | 'returns' | 'createdAt'
>;

/** What of its order stands beside it. */
export interface SharedOrder {
  title: string;
  completedAt: Order['completedAt'];
}

/** fen; what is the agent's as things stand: nothing more once nobody is asked to pay it. */
function standing(share: ViewedShare): number {
  const over = share.state === 'unfreezing' || share.state === 'done';
  return over ? Math.min(earned(share), paidOut(share)) : earned(share);
}

/** Why WeChat Pay did not pay, or not take back; null when it did. */
function failReasonOf({ requests, returns }: ViewedShare): string | null {
  return (
    returns.findLast(({ state }) => state === 'failed')?.failReason ?? requests.at(-1)?.failReason ?? null
  );
}

/** A commission as a client on this platform may know it. */
export function toShareView(
  share: ViewedShare,
  { title, completedAt }: SharedOrder,
  trade: Pick<TradeSettings, 'refundDays'>,
  platform: Platform,
): ShareView {
  const { _id, kind, state, createdAt } = share;
  const shown = (amount: number) => priceFor(amount, kind, platform);
  const waits = state === 'waiting' && completedAt !== null;
  return {
    orderId: _id,
    title,
    state,
    amount: shown(standing(share)),
    paid: shown(paidOut(share)),
    takenBack: shown(takenBack(share)),
    notTakenBack: shown(notTakenBack(share)),
    failReason: failReasonOf(share),
    dueAt: waits ? Math.max(windowEnd(completedAt, trade), earliestAt(share)) : null,
    createdAt,
  };
}

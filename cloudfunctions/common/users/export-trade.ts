import type { Order } from '../../../database/collections/orders';
import type { Payment } from '../../../database/collections/payments';
import type { PostKind } from '../../../database/collections/posts';
import type { Refund } from '../../../database/collections/refunds';
import type { Share } from '../../../database/collections/shares';
import type { Platform } from '../kernel/platform';
import { priceFor } from '../pricing/price-policy';

/** Whose export it is, and where it is read. */
export interface Reading {
  userId: string;
  platform: Platform;
}

type Row = Record<string, unknown> & { _id: string };

/** Amounts as they may be shown; of an order nobody knows any more none where a virtual good's may not be. */
const shownBy = (kind: PostKind | undefined, platform: Platform) => (amount: number) =>
  priceFor(amount, kind ?? 'virtual', platform);

/** A person's order: of the other side nothing, and who brought the buyer only to the one who did. */
export function ownOrder(order: Order, { userId, platform }: Reading): Row {
  const { buyerId, sellerId, goods, commission, address, note, timeline, ...rest } = order;
  const shown = shownBy(goods.kind, platform);
  const bought = buyerId === userId;
  return {
    ...rest,
    ...(bought ? { buyerId, address, note } : { sellerId }),
    goods: { ...goods, price: shown(goods.price) },
    amount: shown(order.amount),
    refunding: shown(order.refunding),
    refunded: shown(order.refunded),
    commission: commission && { rate: commission.rate, cap: commission.cap },
    timeline: timeline.map((event) =>
      event.amount === undefined ? event : { ...event, amount: shown(event.amount) },
    ),
  };
}

/** A payment of theirs. */
export function ownPayment(payment: Payment, kind: PostKind | undefined, { platform }: Reading): Row {
  return { ...payment, amount: shownBy(kind, platform)(payment.amount) };
}

/** A refund of theirs: what the buyer wrote is the buyer's, the reply whoever's it is for. */
export function ownRefund(refund: Refund, kind: PostKind | undefined, { userId, platform }: Reading): Row {
  const { buyerId, sellerId, text, images, reply, decidedBy, ...rest } = refund;
  const shown = shownBy(kind, platform);
  const readable = reply && (reply.passed || sellerId === userId) ? reply : null;
  return {
    ...rest,
    ...(buyerId === userId ? { buyerId, text, images } : { sellerId }),
    reply: readable,
    decidedBy: decidedBy && { role: decidedBy.role },
    amount: shown(refund.amount),
    total: shown(refund.total),
  };
}

/** A commission that is theirs, or of what they sold: then not whose it is. */
export function ownShare(share: Share, kind: PostKind | undefined, { userId, platform }: Reading): Row {
  const { agentId, sellerId, receiver, requests, returns, ...rest } = share;
  const shown = shownBy(kind, platform);
  return {
    ...rest,
    ...(agentId === userId ? { agentId, receiver } : { sellerId }),
    paid: shown(share.paid),
    refunded: shown(share.refunded),
    cap: shown(share.cap),
    requests: requests.map((request) => ({ ...request, amount: shown(request.amount) })),
    returns: returns.map((back) => ({ ...back, amount: shown(back.amount) })),
  };
}

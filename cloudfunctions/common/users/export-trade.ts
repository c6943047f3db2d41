import type { Address, Order } from '../../../database/collections/orders';
import type { Refund } from '../../../database/collections/refunds';
import type { Share } from '../../../database/collections/shares';

// A person's own part of what they bought and sold: of the other side nothing.

type Row = Record<string, unknown> & { _id: string };

/** An order. Where it was sent (`open` opens its sealed phone) and the note are the buyer's. */
export function ownOrder(
  order: Order,
  userId: string,
  open: (address: Address | null) => Address | null,
): Row {
  const { buyerId, sellerId, address, note, commission, ...rest } = order;
  return {
    ...rest,
    ...(buyerId === userId ? { buyerId, address: open(address), note } : { sellerId }),
    commission: commission && { rate: commission.rate, cap: commission.cap },
  };
}

/** A refund. The request's words and pictures are the buyer's; a reply that did not pass is only the seller's who wrote it. */
export function ownRefund(refund: Refund, userId: string): Row {
  const { buyerId, sellerId, text, images, reply, decidedBy, ...rest } = refund;
  const written = sellerId === userId && decidedBy?.role === 'seller';
  return {
    ...rest,
    ...(buyerId === userId ? { buyerId, text, images } : { sellerId }),
    reply: reply && (reply.passed || written) ? reply : null,
    decidedBy: decidedBy && { role: decidedBy.role },
  };
}

/** A commission that is theirs; or one of what they sold, without whose it is. */
export function ownShare(share: Share, userId: string): Row {
  const { agentId, sellerId, receiver, ...rest } = share;
  return { ...rest, ...(agentId === userId ? { agentId, receiver } : { sellerId }) };
}

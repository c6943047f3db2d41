import type { Order } from '../../../database/collections/orders';
import type { Refund, RefundState } from '../../../database/collections/refunds';
import type { Platform } from '../kernel/platform';
import type { TradeSettings } from '../kernel/settings/trade';
import { toPersonView, type PersonRow } from '../posts/person-view';
import { priceFor, priceShown } from '../pricing/price-policy';
import type { Party } from './find-order';
import { actsOf, type ActingOrder } from './order-acts';
import type { OrderCard } from './views';

/** What a card is made of. */
export type CardOrder = ActingOrder &
  Pick<Order, '_id' | 'buyerId' | 'sellerId' | 'goods' | 'quantity' | 'createdAt'>;

/** Who looks at an order, and what stands beside it. */
export interface OrderLook {
  party: Party;
  buyer: PersonRow | undefined;
  seller: PersonRow | undefined;
  refundState: RefundState | null;
  trade: Pick<TradeSettings, 'refundDays'>;
  /** ms */
  now: number;
}

const sides = { buyer: 'buyer', seller: 'seller', support: 'operator' } as const;

/** The state of the refund that is open, or of the last one. What was paid besides counts only where nothing else was. */
export function refundStateOf(
  { openRefundId, state }: Pick<Order, 'openRefundId' | 'state'>,
  refunds: readonly Pick<Refund, '_id' | 'state' | 'cause' | 'createdAt'>[],
): RefundState | null {
  const unpaid = state === 'cancelled' || state === 'expired';
  const own = refunds.filter(({ cause }) => unpaid || cause !== 'surplus');
  const newestFirst = own.toSorted((a, b) => b.createdAt - a.createdAt);
  return (newestFirst.find(({ _id }) => _id === openRefundId) ?? newestFirst[0])?.state ?? null;
}

/** An order in a list, as a client on this platform may know it. */
export function toOrderCard(order: CardOrder, look: OrderLook, platform: Platform): OrderCard {
  const { _id, goods, quantity, state, createdAt } = order;
  const shown = priceShown(goods.kind, platform, { virtualPayment: false }) === 'show';
  return {
    orderId: _id,
    side: sides[look.party],
    state,
    refundState: look.refundState,
    title: goods.title,
    image: goods.image,
    kind: goods.kind,
    quantity,
    amount: priceFor(order.amount, goods.kind, platform),
    refunded: priceFor(order.refunded, goods.kind, platform),
    buyer: toPersonView(look.buyer, order.buyerId),
    seller: toPersonView(look.seller, order.sellerId),
    acts: actsOf(order, { ...look, priceShown: shown }, look.trade),
    createdAt,
  };
}

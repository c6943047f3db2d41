import type { Order } from '../../../database/collections/orders';
import type { RefundState } from '../../../database/collections/refunds';
import { day } from '../kernel/clock';
import type { TradeSettings } from '../kernel/settings/trade';
import type { Party } from './find-order';
import { canStep, mayStep, type steps } from './machine';
import type { OrderAct } from './views';

/** What acts are read from. */
export type ActingOrder = Pick<
  Order,
  'state' | 'openRefundId' | 'amount' | 'refunding' | 'refunded' | 'payUntil' | 'completedAt'
>;

export interface Standing {
  party: Party;
  /** Of the refund that is open, or of the last one. */
  refundState: RefundState | null;
  /** Whether its price may be shown where the caller is. */
  priceShown: boolean;
  /** ms */
  now: number;
}

/** ms; until when a refund may be asked for; null when there is no end yet. */
export function refundUntil(
  { completedAt }: Pick<Order, 'completedAt'>,
  { refundDays }: Pick<TradeSettings, 'refundDays'>,
): number | null {
  return completedAt === null ? null : completedAt + refundDays * day;
}

/** fen; what of an order may still be asked back. */
export function refundable({
  state,
  amount,
  refunding,
  refunded,
}: Pick<Order, 'state' | 'amount' | 'refunding' | 'refunded'>): number {
  return ['paid', 'shipped', 'completed'].includes(state) ? amount - refunding - refunded : 0;
}

/** What somebody can do next with an order, in the order it is offered. */
export function actsOf(
  order: ActingOrder,
  { party, refundState, priceShown, now }: Standing,
  trade: Pick<TradeSettings, 'refundDays'>,
): OrderAct[] {
  const can = (step: keyof typeof steps) => mayStep(party, step) && canStep(order, step);
  const until = refundUntil(order, trade);
  const asked = refundState === 'requested';
  const bySupport = party === 'support';
  const inTime = bySupport || until === null || now < until;
  const all: Record<OrderAct, boolean> = {
    pay: can('prepay') && priceShown && now < order.payUntil,
    ship: can('ship'),
    confirm: can('confirm'),
    'refund-request': can('refund-request') && refundable(order) > 0 && inTime,
    'refund-withdraw': can('refund-withdraw') && asked,
    'refund-decide': can('refund-approve') && (asked || (bySupport && refundState === 'stuck')),
    cancel: can('cancel'),
    report: !bySupport,
  };
  return (Object.keys(all) as OrderAct[]).filter((act) => all[act]);
}

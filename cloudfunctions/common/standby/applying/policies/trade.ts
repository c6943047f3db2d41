import type { Order, OrderEvent, OrderState } from '../../../../../database/collections/orders';
import type { Payment, PaymentState } from '../../../../../database/collections/payments';
import type { Refund, RefundState } from '../../../../../database/collections/refunds';
import { further, united, type Merge, type Pair } from './version';

/** How far along each state is: what money has done is never undone by a state that had not heard of it. */
const orderProgress: Record<OrderState, number> = {
  created: 0,
  paying: 1,
  cancelled: 2,
  expired: 2,
  paid: 3,
  shipped: 4,
  completed: 5,
  refunded: 6,
};
const paymentProgress: Record<PaymentState, number> = { open: 0, closed: 1, surplus: 2, paid: 3 };
const refundProgress: Record<RefundState, number> = {
  requested: 0,
  withdrawn: 1,
  refused: 1,
  refunding: 2,
  stuck: 2,
  refunded: 3,
};

const eventKey = (event: OrderEvent) =>
  JSON.stringify([event.step, event.by, event.at, event.refundId ?? '', event.amount ?? 0]);

/** What both have in common, then what happened on either side since, by time. */
function mergeTimelines({ serving, other }: Pair<OrderEvent[]>): OrderEvent[] {
  const differs = serving.findIndex((event, i) => {
    const theirs = other[i];
    return theirs === undefined || eventKey(theirs) !== eventKey(event);
  });
  const common = differs === -1 ? serving.length : differs;
  const since = united({ serving: serving.slice(common), other: other.slice(common) }, eventKey);
  return [...serving.slice(0, common), ...since.sort((a, b) => a.at - b.at)];
}

/** The order that is further along, with what either side knows of refunds and payments. */
export const mergeOrders: Merge<Order> = (pair) => {
  const { serving, other } = pair;
  const order = further(pair, ({ state, timeline }) => [orderProgress[state], timeline.length]);
  const before = order === serving ? other : serving;
  const { refunds, refunded, refunding, openRefundId } = further(pair, (one) => [
    one.refunded,
    one.refunds,
    one.timeline.length,
  ]);
  return {
    ...order,
    refunds,
    refunded,
    refunding,
    openRefundId,
    attempts: Math.max(serving.attempts, other.attempts),
    paymentId: order.paymentId ?? before.paymentId,
    paidAt: order.paidAt ?? before.paidAt,
    shipment: order.shipment ?? before.shipment,
    timeline: mergeTimelines({ serving: serving.timeline, other: other.timeline }),
    updatedAt: Math.max(serving.updatedAt, other.updatedAt),
  };
};

/** The payment that is further along. */
export const mergePayments: Merge<Payment> = (pair) => further(pair, ({ state }) => [paymentProgress[state]]);

/** The refund that is further along. */
export const mergeRefunds: Merge<Refund> = (pair) =>
  further(pair, ({ state, tries }) => [refundProgress[state], tries]);

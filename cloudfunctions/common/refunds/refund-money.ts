import type { Order } from '../../../database/collections/orders';

type Held = Pick<Order, 'amount' | 'refunding' | 'refunded'>;
type Changed = Pick<Order, 'refunding' | 'refunded' | 'openRefundId'>;

// What refunds change of an order's money. `refunding + refunded` never goes over `amount`. All in fen.

/** A refund is asked for. */
export function withRefund(order: Held, refundId: string, amount: number): Changed {
  const { refunding, refunded } = order;
  if (amount <= 0 || refunding + refunded + amount > order.amount) {
    throw new RangeError('more than was paid would go back');
  }
  return { refunding: refunding + amount, refunded, openRefundId: refundId };
}

/** Less is granted than was asked for. */
export function withGranted(order: Held, refundId: string, asked: number, granted: number): Changed {
  return withRefund({ ...order, refunding: order.refunding - asked }, refundId, granted);
}

/** Nothing of it is paid back. */
export function withoutRefund({ refunding, refunded }: Held, amount: number): Changed {
  return { refunding: refunding - amount, refunded, openRefundId: null };
}

/** It is paid back. */
export function withPaidBack({ refunding, refunded }: Held, amount: number): Changed {
  return { refunding: refunding - amount, refunded: refunded + amount, openRefundId: null };
}

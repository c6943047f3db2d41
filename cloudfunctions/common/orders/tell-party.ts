import type { Order } from '../../../database/collections/orders';
import type { Transaction } from '../kernel/database';
import type { NoticeData } from '../notices/notice-data';
import { writeNotice } from '../notices/write-notice';

type OrderNotice = 'order-paid' | 'order-shipped' | 'order-ended';

/** The page of an order. */
export const orderPath = (orderId: string) => `/trade/pages/order/order?id=${orderId}`;

/**
 * Tells one party what happened to an order, once for what `about` names, which is the order itself when nothing is
 * said. Part of the caller's transaction. `now` in ms.
 */
export function tellParty<Kind extends OrderNotice>(
  t: Transaction,
  { _id, buyerId, sellerId }: Pick<Order, '_id' | 'buyerId' | 'sellerId'>,
  {
    to,
    kind,
    data,
    about = _id,
  }: { to: 'buyer' | 'seller'; kind: Kind; data: NoticeData[Kind]; about?: string },
  now: number,
): Promise<void> {
  const userId = to === 'buyer' ? buyerId : sellerId;
  return writeNotice(t, { userId, kind, at: now, about, data, path: orderPath(_id) });
}

import type { Goods } from '../../../database/collections/goods';
import type { Order } from '../../../database/collections/orders';
import type { Transaction } from '../kernel/database';
import { AppError } from '../kernel/errors';

type Ordered = Pick<Order, 'goods' | 'quantity'>;

/** Takes what is ordered out of stock; throws SOLD_OUT when there is not enough. Part of the caller's transaction. */
export async function takeStock(t: Transaction, goods: Goods, quantity: number, now: number): Promise<void> {
  if (goods.stock < quantity) throw new AppError('SOLD_OUT');
  await t.doc('goods', goods._id).update({
    stock: goods.stock - quantity,
    sold: goods.sold + quantity,
    updatedAt: now,
  });
}

/** Puts what was ordered back into stock. Part of the caller's transaction, which ends the order or its refund. */
export async function putBack(t: Transaction, { goods, quantity }: Ordered, now: number): Promise<void> {
  const found = await t.doc('goods', goods.postId).get();
  if (!found) return;
  await t.doc('goods', goods.postId).update({
    stock: found.stock + quantity,
    sold: Math.max(0, found.sold - quantity),
    updatedAt: now,
  });
}

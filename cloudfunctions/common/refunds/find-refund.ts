import type { Refund } from '../../../database/collections/refunds';
import { db } from '../kernel/database';
import { AppError } from '../kernel/errors';
import type { Person } from '../kernel/identity';
import { findOrder, type FoundOrder } from '../orders/find-order';

/** A refund with its order, for who has to do with that; throws NOT_FOUND for everybody else. */
export async function findRefund(
  refundId: string,
  person: Pick<Person, 'user' | 'role'>,
): Promise<FoundOrder & { refund: Refund }> {
  const refund = await db.refunds.get(refundId);
  if (!refund) throw new AppError('NOT_FOUND');
  return { refund, ...(await findOrder(refund.orderId, person)) };
}

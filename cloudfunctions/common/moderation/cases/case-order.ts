import type { Subject } from '../../../../database/collections/subjects';
import { db } from '../../kernel/database';
import type { UserCall } from '../../kernel/serve';
import { readOrder } from '../../orders/read-order';
import { orderOf } from '../../reports/subject-id';
import type { CaseOrder } from '../views';

/**
 * The order a case is about, as whoever decides on it has to know it: neither where it goes nor what was noted. Its
 * amounts as far as they may be shown. Null when the case is about something else.
 */
export async function readCaseOrder(
  subject: Subject,
  { person, platform, now }: Pick<UserCall, 'person' | 'platform' | 'now'>,
): Promise<CaseOrder | null> {
  const orderId = orderOf(subject);
  if (orderId === null || !(await db.orders.get(orderId))) return null;
  const support = { ...person, role: 'support' as const };
  const order = await readOrder(orderId, { person: support, platform, now });
  const { title, state, refundState, quantity, amount, refunded, buyer, seller, timeline, createdAt } = order;
  return {
    orderId,
    title,
    state,
    refundState,
    quantity,
    amount,
    refunded,
    buyer,
    seller,
    timeline,
    createdAt,
  };
}

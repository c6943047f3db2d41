import type { Refund } from '../../../database/collections/refunds';
import { db, transaction, type Transaction } from '../kernel/database';
import { AppError } from '../kernel/errors';
import type { UserCall } from '../kernel/serve';
import { appendLog } from '../moderation/log/append-log';
import { writeNotice } from '../notices/write-notice';
import { mayStep } from '../orders/machine';
import { showOrder } from '../orders/show-order';
import { orderPath } from '../orders/tell-party';
import type { OrderView } from '../orders/views';
import { priceShown } from '../pricing/price-policy';
import { checkedText } from './checked-text';
import { decidedRefund } from './decided-refund';
import { findRefund } from './find-refund';
import { makeSureNothingWent } from './make-sure-nothing-went';
import { sendAtOnce } from './run-refund';

interface Decision {
  refundId: string;
  grant: boolean;
  /** fen; less than was asked for. */
  amount?: number | undefined;
  restock: boolean;
  reply: string;
}

/** Whether what was bought is back on sale, or will be, by another refund of the order: it goes back once. */
async function isRestocked({ orderId, _id }: Refund): Promise<boolean> {
  const others = await db.refunds.find({ orderId, restock: true });
  return others.some((other) => other._id !== _id && other.state === 'refunded');
}

function noteDecision(
  t: Transaction,
  { _id, orderId, sellerId, state }: Refund,
  after: Partial<Refund>,
  { operatorId, reply }: { operatorId: string; reply: string },
  now: number,
): Promise<void> {
  return appendLog(t, {
    at: now,
    actor: { type: 'operator', id: operatorId },
    action: 'refund.decided',
    subject: { type: 'order', id: orderId },
    authorId: sellerId,
    before: { refund: _id, state },
    after: { refund: _id, state: after.state ?? state, restock: after.restock ?? false },
    why: { rule: null, reason: reply },
  });
}

/**
 * Decides a refund as the seller or as support, and sends what is granted to WeChat Pay. Throws NOT_FOUND, FORBIDDEN for
 * the buyer, CONFLICT when it was decided or taken back meanwhile, CONTENT_REFUSED for a risky reply, INVALID_INPUT for
 * an amount over what was asked for.
 */
export async function decideRefund(
  { refundId, reply, ...decision }: Decision,
  call: UserCall,
): Promise<{ order: OrderView }> {
  const { person, platform, now } = call;
  const id = person.user._id;
  const { refund: found, order: foundOrder, party } = await findRefund(refundId, person);
  if (!mayStep(party, decision.grant ? 'refund-approve' : 'refund-refuse')) throw new AppError('FORBIDDEN');
  const written = reply === '' ? null : await checkedText(reply, call);
  const lettingBe = found.state === 'stuck' && party === 'support' && !decision.grant;
  if (lettingBe) await makeSureNothingWent(found, now);
  const restock = decision.grant && decision.restock && !(await isRestocked(found));
  const shown = priceShown(foundOrder.goods.kind, platform, { virtualPayment: false }) === 'show';
  await transaction(async (t) => {
    const refund = await t.doc('refunds', refundId).get();
    const order = await t.doc('orders', found.orderId).get();
    if (!refund || !order) throw new AppError('NOT_FOUND');
    const made = { grant: decision.grant, amount: decision.amount, restock, reply: written };
    const changes = decidedRefund(refund, order, made, { party, id, shown }, now);
    await t.doc('refunds', refundId).update(changes.refund);
    await t.doc('orders', order._id).update(changes.order);
    if (party === 'support') {
      await noteDecision(t, refund, changes.refund, { operatorId: id, reply }, now);
    }
    await writeNotice(t, {
      userId: order.buyerId,
      kind: 'refund-decided',
      at: now,
      about: refund.state === 'stuck' ? `${refundId}:stuck` : refundId,
      data: { about: order.goods.title, granted: decision.grant },
      path: orderPath(order._id),
    });
  });
  if (decision.grant) await sendAtOnce(refundId, now);
  return showOrder(found.orderId, call);
}

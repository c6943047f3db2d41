import type { RefundReason } from '../../../database/collections/refunds';
import { transaction } from '../kernel/database';
import { AppError, refuseProblems } from '../kernel/errors';
import type { UserCall } from '../kernel/serve';
import { getSettings } from '../kernel/settings';
import { writeNotice } from '../notices/write-notice';
import { findOrder } from '../orders/find-order';
import { mayStep } from '../orders/machine';
import { showOrder } from '../orders/show-order';
import { orderPath } from '../orders/tell-party';
import type { OrderView } from '../orders/views';
import { askAboutPictures } from '../pictures/ask-about-pictures';
import { usePictures } from '../pictures/use-pictures';
import { priceShown } from '../pricing/price-policy';
import { ownUploadProblems } from '../users/own-upload';
import { rememberUploads } from '../users/remember-uploads';
import { checkedText } from './checked-text';
import { newRefund } from './new-refund';

interface Request {
  orderId: string;
  /** fen; absent: all that is left. */
  amount?: number | undefined;
  reason: RefundReason;
  text: string;
  /** File ids. */
  images: string[];
}

/**
 * Asks for a refund as the buyer, or as support for them. Throws NOT_FOUND for who has no part in the order, FORBIDDEN
 * for its seller, CONFLICT when nothing can be asked back (any more), CONTENT_REFUSED for a risky text, and INVALID_INPUT
 * by field.
 */
export async function requestRefund(
  { orderId, amount, reason, text, images }: Request,
  call: UserCall,
): Promise<{ order: OrderView }> {
  const { person, caller, environment, platform, now } = call;
  const userId = person.user._id;
  const { party } = await findOrder(orderId, person);
  if (!mayStep(party, 'refund-request')) throw new AppError('FORBIDDEN');
  refuseProblems(ownUploadProblems(images, { environment, userId }));
  const { trade } = await getSettings();
  const written = { reason, text: await checkedText(text, call), images: [...new Set(images)] };
  await rememberUploads(userId, written.images, now);
  await transaction(async (t) => {
    const order = await t.doc('orders', orderId).get();
    if (!order) throw new AppError('NOT_FOUND');
    const shown = priceShown(order.goods.kind, platform, { virtualPayment: false }) === 'show';
    const { refund, changes } = newRefund(order, { amount, ...written }, { party, shown, trade }, now);
    const { _id, ...data } = refund;
    await t.doc('refunds', _id).set(data);
    await t.doc('orders', orderId).update(changes);
    const subject = { type: 'order' as const, id: orderId };
    await usePictures(t, written.images, { userId, subject, scene: 3 }, now);
    await writeNotice(t, {
      userId: order.sellerId,
      kind: 'refund-asked',
      at: now,
      about: _id,
      data: { about: order.goods.title, dueAt: refund.dueAt },
      path: orderPath(orderId),
    });
  });
  await askAboutPictures(written.images, caller.openid, now);
  return showOrder(orderId, call);
}

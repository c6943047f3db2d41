import type { Refund } from '../../../database/collections/refunds';
import type { CheckState } from '../../../database/collections/users';
import { command, db } from '../kernel/database';
import type { RefundView } from '../orders/views';
import { pictureId } from '../pictures/picture-id';
import { refundView, type RefundLook } from './refund-view';

/** The states of the pictures of refunds, by file; one read, none when there are no pictures. */
export async function readRefundPictures(
  refunds: readonly Pick<Refund, 'images'>[],
): Promise<Map<string, CheckState>> {
  const ids = [...new Set(refunds.flatMap(({ images }) => images))].map(pictureId);
  if (ids.length === 0) return new Map();
  const found = await db.pictures.find({ _id: command.in(ids) }, { limit: ids.length });
  return new Map(found.map(({ fileID, state }) => [fileID, state]));
}

/** The refunds of an order as a party on this platform may see them, the newest first. */
export async function showRefunds(
  refunds: readonly Refund[],
  look: Omit<RefundLook, 'pictures'>,
): Promise<RefundView[]> {
  const pictures = await readRefundPictures(refunds);
  return refunds
    .toSorted((a, b) => b.createdAt - a.createdAt)
    .map((refund) => refundView(refund, { ...look, pictures }));
}

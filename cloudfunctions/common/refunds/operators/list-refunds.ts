import type { Order } from '../../../../database/collections/orders';
import type { Refund } from '../../../../database/collections/refunds';
import type { RefundRow } from '../../../operate/contract';
import { page } from '../../kernel/cursor';
import { command, db } from '../../kernel/database';
import type { UserCall } from '../../kernel/serve';
import { partyOf } from '../../orders/find-order';
import { afterCursor } from '../../posts/keyset';
import { toPersonView, type PersonRow } from '../../posts/person-view';
import { refundView } from '../refund-view';
import { readRefundPictures } from '../show-refunds';
import { openRefunds, waitingRefunds } from './waiting';

const pageSize = 20;

type Row = Refund & { buyer: PersonRow[]; seller: PersonRow[]; order: Order[] };

/** Refunds that need an operator, or all that are not settled, the oldest first. */
export async function listRefunds(
  { view, cursor }: { view: 'waiting' | 'open'; cursor?: string | undefined },
  { person, platform, now }: UserCall,
): Promise<{ refunds: RefundRow[]; nextCursor: string | null }> {
  const match = view === 'open' ? openRefunds : waitingRefunds(now);
  const conditions = command.and(match, ...afterCursor('createdAt', 1, cursor));
  const rows = await db.refunds.aggregate<Row>((pipeline) =>
    pipeline
      .match(conditions as unknown as Record<string, unknown>)
      .sort({ createdAt: 1, _id: 1 })
      .limit(pageSize + 1)
      .lookup({ from: 'users', localField: 'buyerId', foreignField: '_id', as: 'buyer' })
      .lookup({ from: 'users', localField: 'sellerId', foreignField: '_id', as: 'seller' })
      .lookup({ from: 'orders', localField: 'orderId', foreignField: '_id', as: 'order' }),
  );
  const { items, nextCursor } = page(rows, pageSize, ({ createdAt, _id }) => [createdAt, _id]);
  const pictures = await readRefundPictures(items);
  const refunds = items.map((row) => {
    const goods = row.order[0]?.goods;
    const party = partyOf(row, person) ?? 'support';
    // Of what nobody knows any more, nothing is said of the price where a virtual good's may not be.
    const kind = goods?.kind ?? 'virtual';
    return {
      ...refundView(row, { party, kind, platform, pictures }),
      title: goods?.title ?? '',
      buyer: toPersonView(row.buyer[0], row.buyerId),
      seller: toPersonView(row.seller[0], row.sellerId),
      answer: row.answer,
    };
  });
  return { refunds, nextCursor };
}

import type { Order } from '../../../database/collections/orders';
import type { Share } from '../../../database/collections/shares';
import { page, type Page } from '../kernel/cursor';
import { command, db, type DocumentQuery } from '../kernel/database';
import { afterCursor } from '../posts/keyset';
import type { PersonRow } from '../posts/person-view';
import type { SharedOrder } from './share-view';

const pageSize = 20;

/** A commission as a list reads it. */
export type ShareRowRead = Share & {
  order: Pick<Order, 'goods' | 'completedAt'>[];
  agent: PersonRow[];
  seller: PersonRow[];
};

/** What of its order stands beside a commission. */
export function orderOf({ order: [order] }: Pick<ShareRowRead, 'order'>): SharedOrder {
  return { title: order?.goods.title ?? '', completedAt: order?.completedAt ?? null };
}

/** One page of the commissions that match, by a time of theirs, with order and people: one read. */
export async function readShareRows(
  match: DocumentQuery<Share>,
  { by, direction }: { by: 'createdAt' | 'updatedAt'; direction: 1 | -1 },
  cursor: string | undefined,
): Promise<Page<ShareRowRead>> {
  const conditions = [match, ...afterCursor(by, direction, cursor)];
  const rows = await db.shares.aggregate<ShareRowRead>((pipeline) =>
    pipeline
      .match(command.and(...conditions) as unknown as Record<string, unknown>)
      .sort({ [by]: direction, _id: direction })
      .limit(pageSize + 1)
      .lookup({ from: 'orders', localField: '_id', foreignField: '_id', as: 'order' })
      .lookup({ from: 'users', localField: 'agentId', foreignField: '_id', as: 'agent' })
      .lookup({ from: 'users', localField: 'sellerId', foreignField: '_id', as: 'seller' }),
  );
  return page(rows, pageSize, (row) => [row[by], row._id]);
}

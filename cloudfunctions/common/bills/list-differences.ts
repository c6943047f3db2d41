import type { Difference } from '../../../database/collections/differences';
import type { Order } from '../../../database/collections/orders';
import type { DifferenceRow } from '../../operate/contract';
import { page } from '../kernel/cursor';
import { command, db } from '../kernel/database';
import type { UserCall } from '../kernel/serve';
import { afterCursor } from '../posts/keyset';
import { priceFor } from '../pricing/price-policy';

const pageSize = 20;

type Row = Difference & { order: Order[] };

/** What a bill and our books do not agree on, the newest first. */
export async function listDifferences(
  { state, cursor }: { state: Difference['state']; cursor?: string | undefined },
  { platform }: UserCall,
): Promise<{ differences: DifferenceRow[]; nextCursor: string | null }> {
  const conditions = command.and({ state }, ...afterCursor('createdAt', -1, cursor));
  const rows = await db.differences.aggregate<Row>((pipeline) =>
    pipeline
      .match(conditions as unknown as Record<string, unknown>)
      .sort({ createdAt: -1, _id: -1 })
      .limit(pageSize + 1)
      .lookup({ from: 'orders', localField: 'orderId', foreignField: '_id', as: 'order' }),
  );
  const { items, nextCursor } = page(rows, pageSize, ({ createdAt, _id }) => [createdAt, _id]);
  const differences = items.map(({ _id, order, ours, theirs, ...difference }) => {
    const { day, about, kind, number, orderId, note, createdAt } = difference;
    const shown = (amount: number | null) =>
      order[0] ? priceFor(amount, order[0].goods.kind, platform) : amount;
    const amounts = { ours: shown(ours), theirs: shown(theirs) };
    return { differenceId: _id, day, about, kind, number, orderId, ...amounts, state, note, createdAt };
  });
  return { differences, nextCursor };
}

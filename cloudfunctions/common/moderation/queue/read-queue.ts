import { page } from '../../kernel/cursor';
import { command, db } from '../../kernel/database';
import type { UserCall } from '../../kernel/serve';
import { afterCursor } from '../../posts/keyset';
import type { QueueItem, QueuePage } from '../views';
import { laneQuery, type Lane } from './lanes';
import { toQueueItem } from './queue-item';
import { joinSubjects, type QueueRow } from './queue-row';

const pageSize = 20;

async function readRows(
  lane: Lane,
  { operatorId, cursor, limit }: { operatorId: string; cursor?: string | undefined; limit: number },
  now: number,
): Promise<{ rows: QueueRow[]; order: 'rank' | 'dueAt' }> {
  const { match, order } = laneQuery(lane, operatorId, now);
  const conditions = command.and(match, ...afterCursor(order, 1, cursor));
  const rows = await db.cases.aggregate<QueueRow>((pipeline) =>
    joinSubjects(
      pipeline
        .match(conditions as unknown as Record<string, unknown>)
        .sort({ [order]: 1, _id: 1 })
        .limit(limit),
    ),
  );
  return { rows, order };
}

/**
 * One page of the open cases of a lane, those first that harm or press most: one read, whose cost does not grow with the
 * number of cases.
 */
export async function readQueue(
  { lane, cursor }: { lane: Lane; cursor?: string | undefined },
  { person, now }: UserCall,
): Promise<QueuePage> {
  const operatorId = person.user._id;
  const { rows, order } = await readRows(lane, { operatorId, cursor, limit: pageSize + 1 }, now);
  const { items, nextCursor } = page(rows, pageSize, (row) => [row[order], row._id]);
  return { items: items.map((row) => toQueueItem(row, operatorId, now)), nextCursor };
}

/** The case that presses most and that the operator may decide; null when nothing waits for them. One read. */
export async function readNext(operatorId: string, now: number): Promise<QueueItem | null> {
  const { rows } = await readRows('all', { operatorId, limit: pageSize }, now);
  const items = rows.map((row) => toQueueItem(row, operatorId, now));
  return items.find(({ lease, excluded }) => !excluded && (lease === null || lease.mine)) ?? null;
}

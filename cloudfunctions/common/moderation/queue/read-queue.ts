import type { Case } from '../../../../database/collections/cases';
import { page } from '../../kernel/cursor';
import { command, db, type DocumentQuery } from '../../kernel/database';
import type { UserCall } from '../../kernel/serve';
import { afterCursor } from '../../posts/keyset';
import type { QueueItem, QueuePage } from '../views';
import { laneQuery, type Lane } from './lanes';
import { toQueueItem } from './queue-item';
import { joinSubjects, type QueueRow } from './queue-row';

const pageSize = 20;

interface Rows {
  match: DocumentQuery<Case>;
  also?: readonly Record<string, unknown>[];
  order: 'rank' | 'dueAt';
  limit: number;
}

function readRows({ match, also = [], order, limit }: Rows): Promise<QueueRow[]> {
  const conditions = command.and(match, ...also) as unknown as Record<string, unknown>;
  return db.cases.aggregate<QueueRow>((pipeline) =>
    joinSubjects(
      pipeline
        .match(conditions)
        .sort({ [order]: 1, _id: 1 })
        .limit(limit),
    ),
  );
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
  const { match, order } = laneQuery(lane, operatorId, now);
  const rows = await readRows({ match, also: afterCursor(order, 1, cursor), order, limit: pageSize + 1 });
  const { items, nextCursor } = page(rows, pageSize, (row) => [row[order], row._id]);
  return { items: items.map((row) => toQueueItem(row, operatorId, now)), nextCursor };
}

/** The open case that presses most of those the operator may take at `now` (ms); null when there is none. One read. */
export async function readNext(operatorId: string, now: number): Promise<QueueItem | null> {
  const free = command.or(
    { lease: null },
    { 'lease.until': command.lte(now) },
    { 'lease.operatorId': operatorId },
  ) as unknown as Record<string, unknown>;
  const [excluded, authorId] = [command.neq(operatorId), command.neq(operatorId)];
  const match = { state: 'open' as const, excluded, authorId };
  const [row] = await readRows({ match, also: [free], order: 'rank', limit: 1 });
  return row ? toQueueItem(row, operatorId, now) : null;
}

/** One case, open or closed, as the queue shows it; undefined when there is none. One read. */
export async function readQueueItem(
  caseId: string,
  operatorId: string,
  now: number,
): Promise<QueueItem | undefined> {
  const [row] = await readRows({ match: { _id: caseId }, order: 'rank', limit: 1 });
  return row && toQueueItem(row, operatorId, now);
}

/** The first open cases that match, by rank: one read. */
export function readOpen(match: DocumentQuery<Case>, limit: number): Promise<QueueRow[]> {
  return readRows({ match: { ...match, state: 'open' }, order: 'rank', limit });
}

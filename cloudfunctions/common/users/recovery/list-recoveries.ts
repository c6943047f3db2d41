import type { Recovery } from '../../../../database/collections/recoveries';
import type { RecoveryRow } from '../../../operate/contract';
import { page } from '../../kernel/cursor';
import { command, db, type DocumentQuery } from '../../kernel/database';
import { afterCursor } from '../../posts/keyset';
import { toPersonView } from '../../posts/person-view';

const pageSize = 20;

function stateOf({ candidates, undoneAt }: Recovery): RecoveryRow['state'] {
  if (candidates.length > 0) return 'several';
  return undoneAt === null ? 'joined' : 'undone';
}

/** Who was recognised coming from another mini program, and who could have been several people, the newest first. */
export async function listRecoveries({
  cursor,
}: {
  cursor?: string | undefined;
}): Promise<{ recoveries: RecoveryRow[]; nextCursor: string | null }> {
  const conditions = afterCursor('at', -1, cursor);
  const query = (conditions.length > 0 ? command.and(...conditions) : {}) as DocumentQuery<Recovery>;
  const rows = await db.recoveries.find(query, {
    orderBy: [
      ['at', 'desc'],
      ['_id', 'desc'],
    ],
    limit: pageSize + 1,
  });
  const { items, nextCursor } = page(rows, pageSize, ({ at, _id }) => [at, _id]);
  const ids = items.flatMap(({ toUserId, candidates, undoneBy }) => [
    toUserId,
    ...candidates,
    ...(undoneBy === null ? [] : [undoneBy]),
  ]);
  const users =
    ids.length > 0 ? await db.users.find({ _id: command.in([...new Set(ids)]) }, { limit: 1000 }) : [];
  const view = (id: string) =>
    toPersonView(
      users.find(({ _id }) => _id === id),
      id,
    );
  const recoveries = items.map((row) => ({
    recoveryId: row._id,
    by: row.by,
    state: stateOf(row),
    person: view(row.toUserId),
    candidates: row.candidates.map(view),
    at: row.at,
    undone: row.undoneAt !== null && row.undoneBy ? { at: row.undoneAt, by: view(row.undoneBy) } : null,
  }));
  return { recoveries, nextCursor };
}

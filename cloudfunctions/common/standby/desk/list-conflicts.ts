import type { Conflict } from '../../../../database/collections/conflicts';
import { page } from '../../kernel/cursor';
import { command, db, type DocumentQuery } from '../../kernel/database';
import { afterCursor } from '../../posts/keyset';
import { lostTexts } from './lost-texts';
import type { ConflictRow } from './views';

const pageSize = 20;

function rowOf({ _id, ...conflict }: Conflict): ConflictRow {
  const { collection, documentId, environment, kept, fields, lost, state, note, at } = conflict;
  const what = { collection, documentId, environment, kept, fields };
  return { conflictId: _id, ...what, lost: lostTexts(conflict), removed: lost === null, state, note, at };
}

/** What was changed in both environments at once, newest first. */
export async function listConflicts({
  state,
  cursor,
}: {
  state: Conflict['state'];
  cursor?: string | undefined;
}): Promise<{ conflicts: ConflictRow[]; nextCursor: string | null }> {
  const query = command.and({ state }, ...afterCursor('at', -1, cursor));
  const found = await db.conflicts.find(query as unknown as DocumentQuery<Conflict>, {
    orderBy: [
      ['at', 'desc'],
      ['_id', 'desc'],
    ],
    limit: pageSize + 1,
  });
  const { items, nextCursor } = page(found, pageSize, ({ at, _id }) => [at, _id]);
  return { conflicts: items.map(rowOf), nextCursor };
}

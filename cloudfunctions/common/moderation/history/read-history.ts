import type { LogEntry } from '../../../../database/collections/log';
import { page } from '../../kernel/cursor';
import { command, db, type DocumentQuery } from '../../kernel/database';
import { invalidField } from '../../kernel/errors';
import { afterCursor } from '../../posts/keyset';
import { toPersonView, type PersonRow } from '../../posts/person-view';
import type { LogLineView } from '../views';

const pageSize = 30;

interface Input {
  of: 'all' | 'case' | 'author' | 'operator';
  id?: string | undefined;
  cursor?: string | undefined;
}

type Row = LogEntry & { person: PersonRow[]; author: PersonRow[] };

function matchOf({ of, id }: Input): DocumentQuery<LogEntry> {
  if (of === 'all') return {};
  if (id === undefined) {
    throw invalidField('id', { zh: '请说明是哪一个。', en: 'Say which one.' });
  }
  if (of === 'case') return { caseId: id };
  return of === 'author' ? { authorId: id } : { 'actor.id': id, 'actor.type': 'operator' };
}

function toLine(row: Row): LogLineView {
  const { _id: id, at, actor, action, subject, caseId, authorId, decisionId, before, after, why } = row;
  return {
    id,
    at,
    actor: { type: actor.type, person: actor.id === null ? null : toPersonView(row.person[0], actor.id) },
    action,
    subject,
    caseId,
    author: authorId === null ? null : toPersonView(row.author[0], authorId),
    decisionId,
    before,
    after,
    why,
  };
}

/**
 * A page of the log, newest first: all of it, of a case, about a person, or what an operator did. One read. INVALID_INPUT
 * for `id` when it is missing.
 */
export async function readHistory(
  input: Input,
): Promise<{ lines: LogLineView[]; nextCursor: string | null }> {
  const conditions = command.and(matchOf(input), ...afterCursor('at', -1, input.cursor));
  const rows = await db.log.aggregate<Row>((pipeline) =>
    pipeline
      .match(conditions as unknown as Record<string, unknown>)
      .sort({ at: -1, _id: -1 })
      .limit(pageSize + 1)
      .lookup({ from: 'users', localField: 'actor.id', foreignField: '_id', as: 'person' })
      .lookup({ from: 'users', localField: 'authorId', foreignField: '_id', as: 'author' }),
  );
  const { items, nextCursor } = page(rows, pageSize, ({ at, _id }) => [at, _id]);
  return { lines: items.map(toLine), nextCursor };
}

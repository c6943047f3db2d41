import { page } from '../kernel/cursor';
import { command } from '../kernel/database';
import { AppError } from '../kernel/errors';
import type { UserCall } from '../kernel/serve';
import { getSettings } from '../kernel/settings';
import { afterCursor } from '../posts/keyset';
import { appealable } from './appeal-window';
import { refusedPictures } from './decided-pictures';
import { readDecisionRows } from './decision-row';
import { toDecisionView } from './decision-view';
import type { DecisionView } from './views';

const pageSize = 20;

/** What takes something from its author; an approval may have refused pictures. */
const againstSomebody = command.or(
  { outcome: command.in(appealable) },
  { outcome: 'approve', 'before.pictures.0': command.exists(true) },
) as unknown as Record<string, unknown>;

/** A decision about the caller; NOT_FOUND for one about somebody else, and for what somebody else was answered. */
export async function readDecision(
  { decisionId }: { decisionId: string },
  { person: { user }, now }: UserCall,
): Promise<{ decision: DecisionView }> {
  const { moderation } = await getSettings();
  const [row] = await readDecisionRows([{ _id: decisionId, authorId: user._id }], 1);
  if (!row || row.outcome === 'answer') throw new AppError('NOT_FOUND');
  return { decision: toDecisionView(row, user, moderation, now) };
}

/** The decisions against the caller, with their appeals, newest first: one read a page. */
export async function readMyDecisions(
  { cursor }: { cursor?: string | undefined },
  { person: { user }, now }: UserCall,
): Promise<{ decisions: DecisionView[]; nextCursor: string | null }> {
  const { moderation } = await getSettings();
  const rows = await readDecisionRows(
    [{ authorId: user._id }, againstSomebody, ...afterCursor('at', -1, cursor)],
    pageSize + 1,
  );
  const { items, nextCursor } = page(rows, pageSize, ({ at, _id }) => [at, _id]);
  const against = items.filter(
    (row) => row.outcome !== 'approve' || row.appealId !== null || refusedPictures(row, user).length > 0,
  );
  return { decisions: against.map((row) => toDecisionView(row, user, moderation, now)), nextCursor };
}

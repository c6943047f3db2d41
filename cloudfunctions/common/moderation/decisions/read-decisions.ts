import type { Decision } from '../../../../database/collections/decisions';
import { db, type DocumentQuery } from '../../kernel/database';
import type { PersonRow } from '../../posts/person-view';
import type { DecisionSummary } from '../views';
import { toDecisionSummary, type Looking } from './decision-summary';

/** Decisions that match, with who made them, the newest first: one read. */
export async function readDecisions(
  match: DocumentQuery<Decision>,
  looking: Looking,
  limit = 20,
): Promise<DecisionSummary[]> {
  const rows = await db.decisions.aggregate<Decision & { operator: PersonRow[] }>((pipeline) =>
    pipeline
      .match(match)
      .sort({ at: -1 })
      .limit(limit)
      .lookup({ from: 'users', localField: 'by.id', foreignField: '_id', as: 'operator' }),
  );
  return rows.map(({ operator: [operator], ...decision }) => toDecisionSummary(decision, operator, looking));
}

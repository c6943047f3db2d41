import type { Decision } from '../../../../database/collections/decisions';
import { day } from '../../kernel/clock';
import type { Person } from '../../kernel/identity';
import { toPersonView, type PersonRow } from '../../posts/person-view';
import type { DecisionSummary } from '../views';

/** How long operators may take their own decisions back. */
const reach = day;

/** An operator who looks. */
export interface Looking {
  viewer: { user: Pick<Person['user'], '_id'>; role: Person['role'] };
  /** ms */
  now: number;
}

/** Whether an operator may take a decision back: their own within a day, an admin any, unless it is about themselves. */
export function mayUndo(
  { state, by, at, authorId }: Pick<Decision, 'state' | 'by' | 'at' | 'authorId'>,
  { viewer: { user, role }, now }: Looking,
): boolean {
  if (state !== 'standing' || authorId === user._id) return false;
  if (role === 'admin') return true;
  return role === 'moderator' && by.type === 'operator' && by.id === user._id && now - at <= reach;
}

/** A decision as operators see it; `operator` is who made it, if it was not a check. */
export function toDecisionSummary(
  decision: Decision,
  operator: PersonRow | undefined,
  looking: Looking,
): DecisionSummary {
  const { _id, subject, outcome, rule, reason, by, at, state, strike, sanction } = decision;
  return {
    decisionId: _id,
    subject,
    outcome,
    rule,
    reason,
    operator: by.id === null ? null : toPersonView(operator, by.id),
    at,
    state,
    strike,
    sanction,
    canUndo: mayUndo(decision, looking),
  };
}

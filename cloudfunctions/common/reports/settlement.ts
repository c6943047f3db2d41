import type { Case } from '../../../database/collections/cases';
import type { Decision } from '../../../database/collections/decisions';
import type { Report, ReportState } from '../../../database/collections/reports';

/** What is asked of a decision that closed a case. */
export type Ending = Pick<Decision, '_id' | 'round' | 'outcome' | 'state'>;

/** What a complaint needs to be in line with its case: an answer, by the decision with this id, or another look. */
export type Settlement = { do: 'answer'; decisionId: string } | { do: 'open' };

const states: Record<Decision['outcome'], Exclude<ReportState, 'open'>> = {
  approve: 'dismissed',
  answer: 'answered',
  remove: 'upheld',
  mask: 'upheld',
  'ask-change': 'upheld',
  warning: 'upheld',
  mute: 'upheld',
  ban: 'upheld',
};

/** What becomes of the complaints of a case by the decision that closed it. */
export function stateBy({ outcome }: Pick<Decision, 'outcome'>): Exclude<ReportState, 'open'> {
  return states[outcome];
}

/** Whether a complaint waits for a case that waits too, or was answered by a decision that was not taken back. */
function isSettled(
  { state, round, decisionId }: Pick<Report, 'state' | 'round' | 'decisionId'>,
  found: Pick<Case, 'state' | 'round'>,
  endings: readonly Ending[],
): boolean {
  if (state === 'open') return found.state === 'open' && found.round === round;
  return endings.find(({ _id }) => _id === decisionId)?.state !== 'undone';
}

/**
 * What brings a complaint in line with its case; null when it is. `endings` are the decisions that closed the case at
 * any time. Answered is by the decision of its own round, else by the one that closed the case since; when there is none
 * that stands, the case has to be looked at (again).
 */
export function settlementOf(
  report: Pick<Report, 'state' | 'round' | 'decisionId'>,
  found: Pick<Case, 'state' | 'round'>,
  endings: readonly Ending[],
): Settlement | null {
  if (isSettled(report, found, endings)) return null;
  const endingOf = (wanted: number) =>
    endings.find(({ round, state }) => round === wanted && state !== 'undone');
  const ending = endingOf(report.round) ?? (found.state === 'closed' ? endingOf(found.round) : undefined);
  return ending ? { do: 'answer', decisionId: ending._id } : { do: 'open' };
}

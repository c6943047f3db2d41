import type { DecisionSummary } from '../../../cloudfunctions/common/moderation/views';
import { watched } from '../../platform/events';
import { call } from '../../services/call';
import { texts } from '../locales/index';
import { askReason } from './gate';

/** What was decided last on this phone, so that it can be taken back at once. */
export interface LastDecision {
  decisionId: string;
  outcome: DecisionSummary['outcome'];
  /** ms */
  at: number;
}

/** How long taking back is offered without being looked for, ms. */
export const OFFERED = 15_000;

export const lastDecision = watched<LastDecision | null>(null);

/** Takes a decision back. Throws CallError. */
export async function takeBack(decisionId: string, reason: string): Promise<DecisionSummary> {
  const { decision } = await call('moderate', 'undo', { decisionId, reason });
  if (lastDecision.get()?.decisionId === decisionId) lastDecision.set(null);
  return decision;
}

/** Asks why, then takes a decision back; null when the person would rather not. Throws CallError. */
export async function askAndTakeBack(decisionId: string): Promise<DecisionSummary | null> {
  const { undoTitle, undoHint } = texts().shared;
  const reason = await askReason(undoTitle, undoHint);
  return reason === null ? null : takeBack(decisionId, reason);
}

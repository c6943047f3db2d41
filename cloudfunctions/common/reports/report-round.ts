import type { Case } from '../../../database/collections/cases';
import { stableId } from '../kernel/ids';

/** The round that a complaint coming in now belongs to: that of the open case, or the next one. */
export function roundNow(found: Pick<Case, 'state' | 'round'> | undefined): number {
  if (!found) return 1;
  return found.state === 'open' ? found.round : found.round + 1;
}

/** The id of a person's complaint about a subject in a round of its case. */
export function reportId(reporterId: string, caseId: string, round: number): string {
  return stableId('r', reporterId, caseId, String(round));
}

import type { Harm } from '../../../database/collections/cases';
import type { Report } from '../../../database/collections/reports';
import { hour } from '../kernel/clock';
import type { ModerationSettings } from '../kernel/settings/moderation';
import type { CaseOpening } from '../moderation/cases/case-policy';
import { isSerious, reasonById } from './reasons';

/** ms; when a complaint that comes in at `now` has to be answered. */
function reportDueAt(
  reason: string,
  { complaint, seriousComplaint }: ModerationSettings['deadline'],
  now: number,
): number {
  return now + (isSerious(reasonById(reason)) ? seriousComplaint : complaint) * hour;
}

type Complaint = Pick<Report, 'subject' | 'authorId' | 'reason' | 'weight' | 'fresh'>;

/** How a complaint opens the case of its subject at `now` (ms). */
export function complaintOpening(
  { subject, authorId, reason, weight, fresh }: Complaint,
  { deadline }: Pick<ModerationSettings, 'deadline'>,
  now: number,
): CaseOpening {
  return {
    subject,
    authorId,
    cause: 'complaint',
    signal: { kind: 'complaint', at: now },
    harm: reasonById(reason).harm,
    dueAt: reportDueAt(reason, deadline, now),
    reportWeight: fresh ? { established: 0, fresh: weight } : { established: weight, fresh: 0 },
  };
}

/**
 * How a complaint that was answered opens it again, in the round `round`; one that is still in its round has its weight
 * there already. `graver`: whoever made it says it was not solved. `now` in ms.
 */
export function openingAgain(
  report: Complaint & Pick<Report, 'round'>,
  round: number,
  settings: Pick<ModerationSettings, 'deadline'>,
  { now, graver = false }: { now: number; graver?: boolean },
): CaseOpening {
  const weight = report.round === round ? 0 : report.weight;
  const opening = complaintOpening({ ...report, weight }, settings, now);
  return graver ? { ...opening, harm: Math.min(3, opening.harm + 1) as Harm } : opening;
}

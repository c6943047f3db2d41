import type { Report } from '../../../database/collections/reports';
import { hour } from '../kernel/clock';
import type { ModerationSettings } from '../kernel/settings/moderation';
import type { CaseOpening } from '../moderation/cases/case-policy';
import { isSerious, reasonById } from './reasons';

/** ms; when a complaint that comes in at `now` has to be answered. */
export function reportDueAt(
  reason: string,
  { complaint, seriousComplaint }: ModerationSettings['deadline'],
  now: number,
): number {
  return now + (isSerious(reasonById(reason)) ? seriousComplaint : complaint) * hour;
}

/** How a complaint opens the case of its subject. `again`: it was answered before, and not solved. `now` in ms. */
export function complaintOpening(
  {
    subject,
    authorId,
    reason,
    weight,
    fresh,
  }: Pick<Report, 'subject' | 'authorId' | 'reason' | 'weight' | 'fresh'>,
  { deadline }: Pick<ModerationSettings, 'deadline'>,
  { now, again = false }: { now: number; again?: boolean },
): CaseOpening {
  const { harm } = reasonById(reason);
  return {
    subject,
    authorId,
    cause: 'complaint',
    signal: { kind: 'complaint', at: now },
    harm: again && harm < 3 ? ((harm + 1) as 2 | 3) : harm,
    dueAt: reportDueAt(reason, deadline, now),
    reportWeight: fresh ? { established: 0, fresh: weight } : { established: weight, fresh: 0 },
  };
}

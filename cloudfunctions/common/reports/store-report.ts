import type { Report } from '../../../database/collections/reports';
import type { Transaction } from '../kernel/database';
import type { ModerationSettings } from '../kernel/settings/moderation';
import { openCase } from '../moderation/cases/open-case';
import { appendLog } from '../moderation/log/append-log';
import type { Trust } from '../moderation/record/trust';
import { hideSubject } from '../moderation/subjects/hide-subject';
import { writeNotice } from '../notices/write-notice';
import { complaintOpening } from './complaint-opening';
import { findOpenReport, type OwnReports } from './own-reports';
import { reportId, roundNow } from './report-round';
import { shouldHide } from './should-hide';

/** A complaint to be stored. */
export type NewReport = Pick<
  Report,
  'reporterId' | 'subject' | 'authorId' | 'reason' | 'text' | 'images' | 'contact' | 'weight' | 'fresh'
>;

/** What decides whether the content is hidden at once; no trust where there is no content to hide. */
export interface Gravity {
  urgent: boolean;
  authorTrust: Trust | null;
}

/** Tells whoever complains that it has come, and until when it is answered. */
export function acknowledge(
  t: Transaction,
  {
    _id,
    reporterId,
    subject,
    round,
    dueAt,
  }: Pick<Report, '_id' | 'reporterId' | 'subject' | 'round' | 'dueAt'>,
  now: number,
): Promise<void> {
  return writeNotice(t, {
    userId: reporterId,
    kind: 'report-received',
    about: `${_id}:${round}`,
    data: { subjectType: subject.type, dueAt },
    path: '/pages/reports/reports',
    at: now,
  });
}

/**
 * Stores a complaint with its case, its line in the log and its notice, and hides the content when that is called for.
 * Gives the complaint; the one that is open, when the person has one about the subject; null when the case has moved on
 * since `own` was read. Part of a transaction. `now` in ms.
 */
export async function storeReport(
  t: Transaction,
  complaint: NewReport,
  { own, gravity, settings }: { own: OwnReports; gravity: Gravity; settings: ModerationSettings },
  now: number,
): Promise<Report | null> {
  const { caseId, round } = own;
  const { reporterId, subject, authorId, reason, weight } = complaint;
  if (roundNow(await t.doc('cases', caseId).get()) !== round) return null;
  const open = await findOpenReport(t, own);
  if (open) return open;
  const _id = reportId(reporterId, caseId, round);
  if (await t.doc('reports', _id).get()) return null;

  const actor = { type: 'person', id: reporterId } as const;
  const opening = complaintOpening(complaint, settings, now);
  const { reportWeight } = await openCase(t, opening, now, actor);
  const report: Omit<Report, '_id'> = {
    ...complaint,
    caseId,
    round,
    state: 'open',
    reply: '',
    reopened: false,
    abusive: false,
    decisionId: null,
    createdAt: now,
    dueAt: opening.dueAt,
    closedAt: null,
  };
  await t.doc('reports', _id).set(report);
  const { authorTrust, urgent } = gravity;
  const hide =
    authorTrust !== null && shouldHide({ weight: reportWeight, urgent, authorTrust }, settings.hideWeight);
  const hidden = hide && (await hideSubject(t, subject, now));
  await appendLog(t, {
    at: now,
    actor,
    action: 'report.submitted',
    subject,
    caseId,
    authorId,
    after: { report: _id, round, reason, weight, hidden },
  });
  await acknowledge(t, { _id, ...report }, now);
  return { _id, ...report };
}

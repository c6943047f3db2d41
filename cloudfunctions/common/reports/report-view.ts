import type { Report } from '../../../database/collections/reports';
import { reasonById } from './reasons';
import { reopenRefusal } from './reopen-policy';
import { replyOf } from './replies';
import { clientSubject } from './subject-id';
import type { ReportView } from './views';

/** A complaint as whoever made it sees it at `now` (ms). `about` is what they know the subject by. */
export function toReportView(report: Report, about: string, now: number): ReportView {
  const { _id, subject, text, images, contact, state, reopened, createdAt, dueAt, closedAt } = report;
  const { id, name } = reasonById(report.reason);
  return {
    reportId: _id,
    subject: clientSubject(subject),
    about,
    reason: { id, name },
    text,
    images,
    contact,
    state,
    reply: replyOf(report),
    canReopen: reopenRefusal(report, now) === null,
    reopened,
    createdAt,
    dueAt,
    closedAt,
  };
}

import type { Report } from '../../../database/collections/reports';
import type { User } from '../../../database/collections/users';
import { readAbout } from './read-about';
import { toReportView } from './report-view';
import type { ReportView } from './views';

/** Complaints of a person as that person sees them at `now` (ms). */
export async function showReports(
  reports: readonly Report[],
  reporter: User,
  now: number,
): Promise<ReportView[]> {
  const about = await readAbout(
    reports.map(({ subject }) => subject),
    reporter,
    now,
  );
  return reports.map((report) => toReportView(report, about.get(report.subject.id) ?? '', now));
}

/** The same for one. */
export async function showReport(report: Report, reporter: User, now: number): Promise<ReportView> {
  const about = await readAbout([report.subject], reporter, now);
  return toReportView(report, about.get(report.subject.id) ?? '', now);
}

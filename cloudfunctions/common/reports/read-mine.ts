import type { Report } from '../../../database/collections/reports';
import { page } from '../kernel/cursor';
import { command, db, type DocumentQuery } from '../kernel/database';
import type { UserCall } from '../kernel/serve';
import { afterCursor } from '../posts/keyset';
import { showReports } from './show-reports';
import type { ReportView } from './views';

const pageSize = 20;

/** The caller's complaints, newest first. */
export async function readMyReports(
  { cursor }: { cursor?: string | undefined },
  { person, now }: UserCall,
): Promise<{ reports: ReportView[]; nextCursor: string | null }> {
  const query = command.and({ reporterId: person.user._id }, ...afterCursor('createdAt', -1, cursor));
  const rows = await db.reports.find(query as unknown as DocumentQuery<Report>, {
    orderBy: [
      ['createdAt', 'desc'],
      ['_id', 'desc'],
    ],
    limit: pageSize + 1,
  });
  const { items, nextCursor } = page(rows, pageSize, ({ createdAt, _id }) => [createdAt, _id]);
  return { reports: await showReports(items, person.user, now), nextCursor };
}

import type { Report } from '../../../database/collections/reports';
import type { User } from '../../../database/collections/users';
import { db } from '../kernel/database';
import { readTrust } from '../moderation/record/read-record';
import type { Trust } from '../moderation/record/trust';
import { paceOf, type Pace } from './report-pace';
import { recordOf, type ReporterRecord } from './report-weight';

/** Complaints that make up a record: the newest ones. */
const remembered = 200;

/** Somebody who complains, as far as it says how much their word counts. */
export interface Reporter {
  trust: Trust;
  record: ReporterRecord;
  /** How abusive complaints slow them; null when they do not. */
  pace: Pace | null;
}

/** What is known of somebody who complains at `now` (ms): three reads. */
export async function readReporter(user: User, now: number): Promise<Reporter> {
  type Row = Pick<Report, 'state' | 'abusive' | 'createdAt' | 'closedAt'>;
  const [trust, reports] = await Promise.all([
    readTrust(user, now),
    db.reports.aggregate<Row>((pipeline) =>
      pipeline
        .match({ reporterId: user._id })
        .sort({ createdAt: -1, _id: -1 })
        .limit(remembered)
        .project({ state: 1, abusive: 1, createdAt: 1, closedAt: 1 }),
    ),
  ]);
  return { trust, record: recordOf(reports), pace: paceOf(reports, now) };
}

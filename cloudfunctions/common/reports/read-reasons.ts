import type { ReasonsAnswer } from '../../report/contract';
import { db } from '../kernel/database';
import type { CallContext } from '../kernel/serve';
import { getSettings } from '../kernel/settings';
import { isSerious, reasonsFor } from './reasons';
import { showReport } from './show-reports';
import { storedSubject, type ReportedSubject } from './subject-id';

/** What a form needs to complain about a subject, which need not be there. */
export async function readReasons(
  { subject }: { subject: ReportedSubject },
  { person, now }: CallContext<'newcomer'>,
): Promise<ReasonsAnswer> {
  const { complaint, seriousComplaint } = (await getSettings()).moderation.deadline;
  const user = person?.user;
  const [open] = user
    ? await db.reports.find(
        { reporterId: user._id, caseId: storedSubject(subject, user._id).id, state: 'open' },
        { limit: 1 },
      )
    : [];
  return {
    reasons: reasonsFor(subject.type).map((reason) => {
      const { id, name, hint } = reason;
      return { id, name, hint, serious: isSerious(reason) };
    }),
    hours: { ordinary: complaint, serious: seriousComplaint },
    open: open && user ? await showReport(open, user, now) : null,
  };
}

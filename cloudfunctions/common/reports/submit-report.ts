import type { Report } from '../../../database/collections/reports';
import type { Subject } from '../../../database/collections/subjects';
import type { User } from '../../../database/collections/users';
import { second } from '../kernel/clock';
import type { Bilingual } from '../kernel/contract/answer';
import { db, transaction } from '../kernel/database';
import { AppError, invalidField, refuseProblems } from '../kernel/errors';
import { checkRate } from '../kernel/rate-limit';
import type { CallContext } from '../kernel/serve';
import { getSettings } from '../kernel/settings';
import { readTrust } from '../moderation/record/read-record';
import { findOrMakePerson } from '../users/find-or-make-person';
import { rememberUploads } from '../users/remember-uploads';
import { findReported } from './find-reported';
import { readOwnReports, type OwnReports } from './own-reports';
import { isSerious, reasonById } from './reasons';
import { reportWeight } from './report-weight';
import { readReporter, type Reporter } from './reporter';
import { settleReports } from './settle-reports';
import { isUrgent } from './should-hide';
import { showReport } from './show-reports';
import { storeReport, type Gravity, type NewReport } from './store-report';
import { storedSubject } from './subject-id';
import { submissionProblems, type Submission } from './submission-problems';
import type { ReportView } from './views';

const ownContent: Bilingual = {
  zh: '这是你自己的内容，不用投诉。',
  en: 'This is your own; there is no need to complain.',
};
/** Rounds of a case that may begin while a complaint is being stored. */
const attempts = 5;
/** For complaints of the case that are not in line yet. */
const patience = 4 * second;

async function isHidden({ type, id }: Subject): Promise<boolean> {
  const content =
    type === 'post' ? await db.posts.get(id) : type === 'comment' ? await db.comments.get(id) : undefined;
  return content?.state === 'hidden';
}

async function show(report: Report, reporter: User, now: number) {
  const [view, hidden] = await Promise.all([showReport(report, reporter, now), isHidden(report.subject)]);
  return { report: view, hidden };
}

async function readGravity(
  { subject: { type } }: Submission,
  { author, urgent }: { author: User | null; urgent: boolean },
  now: number,
): Promise<Gravity> {
  const hideable = author !== null && (type === 'post' || type === 'comment');
  return { urgent, authorTrust: hideable ? await readTrust(author, now) : null };
}

async function store(
  complaint: NewReport,
  { first, gravity }: { first: OwnReports; gravity: Gravity },
  now: number,
): Promise<Report> {
  const settings = (await getSettings()).moderation;
  let own = first;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const seen = own;
    const stored = await transaction((t) => storeReport(t, complaint, { own: seen, gravity, settings }, now));
    if (stored) return stored;
    await settleReports(own.caseId, now, now + patience);
    own = await readOwnReports(own.reporterId, own.caseId);
  }
  throw new AppError('UNAVAILABLE');
}

/** Throws RATE_LIMITED, with why, for somebody whose abusive complaints slow them. */
async function keepPace({ pace }: Reporter, userId: string, now: number): Promise<void> {
  if (pace) await checkRate(userId, 'report.pace', pace.rule, now, pace.message);
}

/**
 * Complains about something the caller can see: one open complaint for a person and a subject, the same again answers
 * with it. Makes the person when there is none yet. Hides the content when the complaint is grave enough, or complaints
 * together are. Throws NOT_FOUND for what the caller may not see, INVALID_INPUT, RATE_LIMITED after abusive complaints.
 */
export async function submitReport(
  submission: Submission,
  call: CallContext<'newcomer'>,
): Promise<{ report: ReportView; hidden: boolean }> {
  const { environment, now } = call;
  const { user } = (await findOrMakePerson(call)).person;
  refuseProblems(submissionProblems(submission, { environment, userId: user._id }));
  const subject = storedSubject(submission.subject, user._id);
  const first = await readOwnReports(user._id, subject.id);
  if (first.open) return show(first.open, user, now);
  const { author } = await findReported(submission.subject, { viewer: user, now });
  if (author?._id === user._id) throw invalidField('subject', ownContent);
  const reporter = await readReporter(user, now);
  await keepPace(reporter, user._id, now);

  const { reason, text, images, contact } = submission;
  const serious = isSerious(reasonById(reason));
  const urgent = isUrgent(serious, reporter.record);
  await rememberUploads(user._id, images, now);
  const complaint = {
    reporterId: user._id,
    subject,
    authorId: author?._id ?? null,
    reason,
    text,
    images: [...new Set(images)],
    contact,
    weight: reportWeight(reporter, serious),
    fresh: reporter.trust === 'new',
  };
  const gravity = await readGravity(submission, { author, urgent }, now);
  return show(await store(complaint, { first, gravity }, now), user, now);
}

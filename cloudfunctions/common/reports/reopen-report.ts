import type { Report } from '../../../database/collections/reports';
import { second } from '../kernel/clock';
import type { Bilingual } from '../kernel/contract/answer';
import { db, transaction, type Transaction } from '../kernel/database';
import { AppError } from '../kernel/errors';
import type { UserCall } from '../kernel/serve';
import { getSettings } from '../kernel/settings';
import type { ModerationSettings } from '../kernel/settings/moderation';
import { openCase } from '../moderation/cases/open-case';
import { appendLog } from '../moderation/log/append-log';
import { openingAgain } from './complaint-opening';
import { findOpenReport, readOwnReports, type OwnReports } from './own-reports';
import { roundNow } from './report-round';
import { reopenDays, reopenRefusal, type NoReopening } from './reopen-policy';
import { settleReports } from './settle-reports';
import { showReport } from './show-reports';
import { acknowledge } from './store-report';
import type { ReportView } from './views';

const refusals: Record<NoReopening | 'other', Bilingual> = {
  open: {
    zh: '这条投诉还在处理，有结果会马上告诉你。',
    en: 'We are still looking into it, and will tell you at once what we find.',
  },
  again: { zh: '这条投诉已经再次提交过一次了。', en: 'You have told us once more already.' },
  late: {
    zh: `答复已经超过 ${reopenDays} 天，可以重新投诉。`,
    en: `The answer is more than ${reopenDays} days old. You can make a new complaint.`,
  },
  other: {
    zh: '你对它已有一条投诉正在处理。',
    en: 'You have another complaint about it that we are looking into.',
  },
};
const attempts = 5;
const patience = 4 * second;

const refuse = (why: NoReopening | 'other') => new AppError('CONFLICT', { message: refusals[why] });

const isDone = ({ reopened, state }: Report) => reopened && state === 'open';

/** Opens a closed complaint again in the case as it is now; null when the case has moved on since `own` was read. */
async function reopen(
  t: Transaction,
  reportId: string,
  { own, text, settings }: { own: OwnReports; text: string; settings: ModerationSettings },
  now: number,
): Promise<Report | null> {
  const before = await t.doc('reports', reportId).get();
  if (!before) throw new AppError('NOT_FOUND');
  if (isDone(before)) return before;
  const why = reopenRefusal(before, now);
  if (why) throw refuse(why);
  const found = await t.doc('cases', own.caseId).get();
  if (roundNow(found) !== own.round) return null;
  if (await findOpenReport(t, own)) throw refuse('other');

  const { subject, caseId, authorId, decisionId } = before;
  const actor = { type: 'person', id: before.reporterId } as const;
  const opening = openingAgain(before, own.round, settings, { now, graver: true });
  const { round } = await openCase(t, opening, now, actor);
  const changes = {
    state: 'open' as const,
    reopened: true,
    round,
    text: before.text === '' ? text : `${before.text}\n\n${text}`,
    reply: '',
    decisionId: null,
    dueAt: opening.dueAt,
    closedAt: null,
  };
  await t.doc('reports', reportId).update(changes);
  await appendLog(t, {
    at: now,
    actor,
    action: 'report.reopened',
    subject,
    caseId,
    authorId,
    decisionId,
    before: { report: reportId, state: before.state, round: before.round },
    after: { report: reportId, state: 'open', round },
  });
  await acknowledge(t, { ...before, ...changes }, now);
  return { ...before, ...changes };
}

/**
 * Opens a complaint of the caller again, which says that it was not solved; what it says is added to the text. The same
 * again answers the same. NOT_FOUND for one of somebody else, CONFLICT, with why, when it may not be.
 */
export async function reopenReport(
  { reportId, text }: { reportId: string; text: string },
  { person: { user }, now }: UserCall,
): Promise<{ report: ReportView }> {
  const made = await db.reports.get(reportId);
  if (made?.reporterId !== user._id) throw new AppError('NOT_FOUND');
  const settings = (await getSettings()).moderation;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const own = await readOwnReports(user._id, made.caseId);
    const report = await transaction((t) => reopen(t, reportId, { own, text, settings }, now));
    if (report) return { report: await showReport(report, user, now) };
    await settleReports(made.caseId, now, now + patience);
  }
  throw new AppError('UNAVAILABLE');
}

import type { Case } from '../../../database/collections/cases';
import type { Decision } from '../../../database/collections/decisions';
import type { Report } from '../../../database/collections/reports';
import { command, transaction, type Transaction } from '../kernel/database';
import type { ModerationSettings } from '../kernel/settings/moderation';
import { openCase } from '../moderation/cases/open-case';
import { appendLog, system } from '../moderation/log/append-log';
import { writeNotice } from '../notices/write-notice';
import { openingAgain } from './complaint-opening';
import { findOpenReport, type OwnReports } from './own-reports';
import { roundNow } from './report-round';
import { settlementOf, stateBy, type Ending } from './settlement';

/** Gives the person who complained the outcome, and word of it unless their account is gone. */
async function answer(
  t: Transaction,
  report: Report,
  { _id: decisionId, outcome, reply, abusive, by, rule }: Decision,
  now: number,
): Promise<void> {
  const { _id, reporterId, subject, caseId, authorId } = report;
  const state = stateBy({ outcome });
  const found = { state, reply, abusive: abusive.includes(_id) };
  await t.doc('reports', _id).update({ ...found, decisionId, closedAt: now });
  await appendLog(t, {
    at: now,
    actor: by,
    action: 'report.closed',
    subject,
    caseId,
    authorId,
    decisionId,
    before: { report: _id, state: report.state },
    after: { report: _id, state, abusive: found.abusive },
    why: { rule, reason: outcome },
  });
  const reporter = await t.doc('users', reporterId).get();
  if (!reporter || reporter.state === 'deleted') return;
  await writeNotice(t, {
    userId: reporterId,
    kind: 'report-closed',
    about: `${_id}:${decisionId}`,
    data: { subjectType: subject.type, state },
    path: '/pages/reports/reports',
    at: now,
  });
}

/** Has a complaint wait again, in the case as it is now. */
async function openAgain(
  t: Transaction,
  report: Report,
  { found, settings }: { found: Case; settings: ModerationSettings },
  now: number,
): Promise<void> {
  const { _id, subject, caseId, authorId } = report;
  const opening = openingAgain(report, roundNow(found), settings, { now });
  const { round } = await openCase(t, opening, now);
  const waiting = { state: 'open' as const, reply: '', abusive: false, decisionId: null, closedAt: null };
  await t.doc('reports', _id).update({ ...waiting, round, dueAt: opening.dueAt });
  await appendLog(t, {
    at: now,
    actor: system,
    action: 'report.reopened',
    subject,
    caseId,
    authorId,
    decisionId: report.decisionId,
    before: { report: _id, state: report.state, round: report.round },
    after: { report: _id, state: 'open', round },
    why: { rule: null, reason: 'undone' },
  });
}

/**
 * Brings one complaint in line with its case, unless the case has moved on since the lookups. Where the same person
 * complains anew by now, the new complaint waits, and the old one no longer hangs on the decision that was taken back.
 */
export async function settleOne(
  reportId: string,
  { endings, own }: { endings: Ending[]; own: OwnReports },
  settings: ModerationSettings,
  now: number,
): Promise<void> {
  await transaction(async (t) => {
    const report = await t.doc('reports', reportId).get();
    const found = await t.doc('cases', own.caseId).get();
    const settlement = report && found ? settlementOf(report, found, endings) : null;
    if (!report || !found || !settlement) return;
    if (settlement.do === 'answer') {
      const made = await t.doc('decisions', settlement.decisionId).get();
      if (!made || made.state === 'undone') return;
      await answer(t, report, made, now);
      const counted = report.state === 'open' && report.round === found.round;
      if (counted) await t.doc('cases', found._id).update({ openReports: command.inc(-1) });
      return;
    }
    if (roundNow(found) !== own.round) return;
    const other = report.state === 'open' ? undefined : await findOpenReport(t, own);
    if (other) await t.doc('reports', reportId).update({ decisionId: null });
    else await openAgain(t, report, { found, settings }, now);
  });
}

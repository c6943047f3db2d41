import { laneOf, rankOf } from '../../../cloudfunctions/common/moderation/cases/case-policy';
import { reason } from '../../../cloudfunctions/common/moderation/fields';
import { ruleIds } from '../../../cloudfunctions/common/moderation/rules';
import { noticeText } from '../../../cloudfunctions/common/notices/notice-texts';
import { reasonById } from '../../../cloudfunctions/common/reports/reasons';
import type { Case, CaseCause } from '../../collections/cases';
import type { Drawn } from './target';

type Reviewed = Pick<Drawn, 'posts' | 'comments' | 'users' | 'cases' | 'decisions' | 'log' | 'reports'>;

/** Cases about nothing, in the wrong place of the queue, or that do not know how many complain. */
function wrongCases({ cases, posts, comments, users, decisions, reports }: Reviewed): Case[] {
  const known = new Set([...posts, ...comments, ...users, ...decisions].map(({ _id }) => _id));
  const waiting = new Map<string, number>();
  for (const { caseId, state } of reports) {
    if (state === 'open') waiting.set(caseId, (waiting.get(caseId) ?? 0) + 1);
  }
  return cases.filter((found) => {
    const { _id, subject, causes, lane, state, closedAt, decisionId, rank, openReports } = found;
    const about = subject.type === 'platform' ? subject.id.replace(/^platform-/, '') : subject.id;
    return (
      _id !== subject.id ||
      !known.has(about) ||
      rank !== rankOf(found) ||
      lane !== laneOf(causes as [CaseCause, ...CaseCause[]]) ||
      openReports !== (waiting.get(_id) ?? 0) ||
      (state === 'closed') !== (closedAt !== null) ||
      (state === 'closed' && decisionId === null)
    );
  });
}

/** What others do not see for now, and nobody is asked to look at. */
function forgotten({ cases, posts, comments }: Reviewed): string[] {
  const open = new Set(cases.filter(({ state }) => state === 'open').map(({ _id }) => _id));
  return [...posts, ...comments]
    .filter(({ _id, state }) => (state === 'pending' || state === 'hidden') && !open.has(_id))
    .map(({ _id }) => _id);
}

/** Decisions without their one line in the log, strikes without a decision, and what a decision did not do. */
function wrongDecisions({ decisions, log, posts, comments, users }: Reviewed): unknown[] {
  const lines = log.filter(({ action }) => action === 'content.decided' || action === 'sanction.began');
  const made = new Set(decisions.map(({ _id }) => _id));
  const content = new Map([...posts, ...comments].map((document) => [document._id, document]));
  const people = new Map(users.map((user) => [user._id, user]));
  return [
    ...log.filter(({ strike, decisionId }) => strike !== null && !made.has(decisionId ?? '')),
    ...decisions.filter(({ _id, strike }) => {
      const [line, ...others] = lines.filter(({ decisionId }) => decisionId === _id);
      return others.length > 0 || JSON.stringify(line?.strike) !== JSON.stringify(strike);
    }),
    ...decisions.filter(
      ({ outcome, rule, reason: words }) =>
        outcome !== 'approve' &&
        (!ruleIds.some((known) => known === rule) || !reason().safeParse(words).success),
    ),
    ...decisions.filter(({ _id, outcome, subject }) => {
      const wanted = { remove: 'taken-down', 'ask-change': 'refused' }[outcome as 'remove' | 'ask-change'];
      const found = content.get(subject.id);
      return (
        (wanted as string | undefined) !== undefined && (found?.state !== wanted || found.decisionId !== _id)
      );
    }),
    ...decisions.filter(
      ({ _id, sanction, subject }) =>
        sanction !== null && !people.get(subject.id)?.sanctions.some(({ decisionId }) => decisionId === _id),
    ),
  ];
}

/** What is wrong between cases, decisions, complaints, notices and the log of a seed. */
export function problemsOfTrust(drawn: Drawn): string[] {
  const people = new Set(drawn.users.map(({ _id }) => _id));
  const cases = new Map(drawn.cases.map((found) => [found._id, found]));
  const { reports, appeals, notices, decisions } = drawn;
  return [
    ...wrongCases(drawn),
    ...forgotten(drawn),
    ...wrongDecisions(drawn),
    ...reports.filter(({ reporterId, authorId }) => !people.has(reporterId) || reporterId === authorId),
    ...reports.filter(({ caseId, round }) => cases.get(caseId)?.round !== round),
    ...reports.filter(({ reason: wanted }) => reasonById(wanted).id !== wanted),
    ...reports.filter(({ state, closedAt }) => (state === 'open') !== (closedAt === null)),
    ...appeals.filter(({ decisionId, userId }) => {
      const against = decisions.find(({ _id }) => _id === decisionId);
      return against?.authorId !== userId || cases.get(decisionId)?.lane !== 'appeal';
    }),
    ...notices.filter((notice) => {
      const { title, text } = noticeText(notice);
      return [title.zh, title.en, text.zh, text.en].some(
        (words) => words === '' || /undefined|NaN/.test(words),
      );
    }),
    ...notices.filter(({ userId }) => !people.has(userId)),
  ].map((row) => JSON.stringify(row));
}

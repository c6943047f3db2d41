import { moderationDefaults } from '../../../../cloudfunctions/common/kernel/settings/moderation';
import { openCase } from '../../../../cloudfunctions/common/moderation/cases/open-case';
import { appendLog, system } from '../../../../cloudfunctions/common/moderation/log/append-log';
import { trustOf, type Trust } from '../../../../cloudfunctions/common/moderation/record/trust';
import { aboutOf } from '../../../../cloudfunctions/common/moderation/subjects/about';
import { writeNotice } from '../../../../cloudfunctions/common/notices/write-notice';
import { complaintOpening } from '../../../../cloudfunctions/common/reports/complaint-opening';
import { isSerious, reasonById } from '../../../../cloudfunctions/common/reports/reasons';
import { reportId, roundNow } from '../../../../cloudfunctions/common/reports/report-round';
import { reportWeight } from '../../../../cloudfunctions/common/reports/report-weight';
import { shouldHide } from '../../../../cloudfunctions/common/reports/should-hide';
import type { Report } from '../../../collections/reports';
import type { Subject } from '../../../collections/subjects';
import { contentOf, moveComment } from './content';
import type { Ledger } from './ledger';

const clean = { upheld: 0, dismissed: 0, abusive: 0 };

/** How far somebody's word goes at `at` (ms). */
function trustIn(ledger: Ledger, userId: string, at: number): Trust {
  const { createdAt } = ledger.get('users', userId);
  const posts = ledger.all('posts').filter((post) => post.authorId === userId && post.state === 'published');
  return trustOf({ createdAt, posts: posts.length, strikes: 0 }, moderationDefaults.trust, at);
}

/** Takes content from others' sight, as `hide-subject` does. */
async function hide(ledger: Ledger, subject: Subject, at: number): Promise<void> {
  const content = contentOf(ledger, subject);
  if (!content || content.type === 'user' || content.document.state !== 'published') return;
  const { authorId } = content;
  if (content.type === 'post') await ledger.doc('posts', subject.id).update({ state: 'hidden' });
  else await moveComment(ledger, content.document, { state: 'hidden' });
  await appendLog(ledger.transaction, {
    at,
    actor: system,
    action: 'content.hidden',
    subject,
    caseId: subject.id,
    authorId,
    before: { state: 'published' },
    after: { state: 'hidden' },
    why: { rule: null, reason: 'complaint' },
  });
  const postId = content.type === 'post' ? subject.id : content.document.postId;
  await writeNotice(ledger.transaction, {
    userId: authorId,
    kind: 'content-hidden',
    about: `${subject.id}:${at}`,
    data: { subjectType: subject.type, about: aboutOf(content.document) },
    path: `/pages/post/post?id=${postId}`,
    at,
  });
}

/** A neighbour complains at `at` (ms), as `report.submit` stores it. */
export async function complain(
  ledger: Ledger,
  { by: reporterId, subject, reason, text }: { by: string; subject: Subject; reason: string; text: string },
  at: number,
): Promise<void> {
  const t = ledger.transaction;
  const content = contentOf(ledger, subject);
  const authorId = content?.authorId ?? null;
  const trust = trustIn(ledger, reporterId, at);
  const serious = isSerious(reasonById(reason));
  const weight = reportWeight({ trust, record: clean }, serious);
  const round = roundNow(ledger.find('cases', subject.id));
  const complaint = { reporterId, subject, authorId, reason, weight, fresh: trust === 'new' };
  const actor = { type: 'person', id: reporterId } as const;
  const opening = complaintOpening(complaint, moderationDefaults, at);
  const opened = await openCase(t, opening, at, actor);
  const _id = reportId(reporterId, subject.id, round);
  const report: Omit<Report, '_id'> = {
    ...complaint,
    caseId: subject.id,
    round,
    text,
    images: [],
    contact: '',
    state: 'open',
    reply: '',
    reopened: false,
    abusive: false,
    decisionId: null,
    createdAt: at,
    dueAt: opening.dueAt,
    closedAt: null,
  };
  await ledger.doc('reports', _id).set(report);
  const hidden =
    authorId !== null &&
    shouldHide(
      { weight: opened.reportWeight, urgent: serious, authorTrust: trustIn(ledger, authorId, at) },
      moderationDefaults.hideWeight,
    );
  if (hidden) await hide(ledger, subject, at);
  await appendLog(t, {
    at,
    actor,
    action: 'report.submitted',
    subject,
    caseId: subject.id,
    authorId,
    after: { report: _id, round, reason, weight, hidden },
  });
  await writeNotice(t, {
    userId: reporterId,
    kind: 'report-received',
    about: `${_id}:${round}`,
    data: { subjectType: subject.type, dueAt: opening.dueAt },
    path: '/pages/reports/reports',
    at,
  });
}

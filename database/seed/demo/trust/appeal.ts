import { appealId } from '../../../../cloudfunctions/common/appeals/appeal-id';
import { hour } from '../../../../cloudfunctions/common/kernel/clock';
import { moderationDefaults } from '../../../../cloudfunctions/common/kernel/settings/moderation';
import { openCase } from '../../../../cloudfunctions/common/moderation/cases/open-case';
import { appendLog } from '../../../../cloudfunctions/common/moderation/log/append-log';
import { writeNotice } from '../../../../cloudfunctions/common/notices/write-notice';
import type { Decision } from '../../../collections/decisions';
import type { Ledger } from './ledger';

/** Whom a decision is about appeals against it at `at` (ms), as `appeal.submit` stores it. */
export async function appeal(
  ledger: Ledger,
  { _id: decisionId, authorId, by, subject, outcome, rule }: Decision,
  text: string,
  at: number,
): Promise<void> {
  if (authorId === null || by.id === null) throw new Error(`${decisionId} is about nobody, or by nobody`);
  const t = ledger.transaction;
  const _id = appealId(decisionId);
  const dueAt = at + moderationDefaults.deadline.appeal * hour;
  await ledger.doc('appeals', _id).set({
    decisionId,
    userId: authorId,
    text,
    images: [],
    state: 'open',
    reply: '',
    decidedBy: null,
    createdAt: at,
    dueAt,
    decidedAt: null,
  });
  await ledger.doc('decisions', decisionId).update({ appealId: _id });
  const actor = { type: 'person', id: authorId } as const;
  const opened = await openCase(
    t,
    {
      subject: { type: 'decision', id: decisionId },
      authorId,
      cause: 'appeal',
      signal: { kind: 'appeal', at },
      harm: 1,
      dueAt,
      excluded: [by.id],
    },
    at,
    actor,
  );
  await appendLog(t, {
    at,
    actor,
    action: 'appeal.submitted',
    subject,
    caseId: opened._id,
    authorId,
    decisionId,
    after: { appealId: _id, outcome, dueAt },
    why: { rule, reason: '' },
  });
  const path = `/pages/decision/decision?id=${decisionId}`;
  const notice = { userId: authorId, about: decisionId, at, path };
  await writeNotice(t, { ...notice, kind: 'appeal-received', data: { outcome, dueAt } });
}

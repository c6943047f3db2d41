import { stableId } from '../../../../cloudfunctions/common/kernel/ids';
import { moderationDefaults } from '../../../../cloudfunctions/common/kernel/settings/moderation';
import { closeCase } from '../../../../cloudfunctions/common/moderation/cases/open-case';
import { recordDecision } from '../../../../cloudfunctions/common/moderation/decisions/record-decision';
import { strikeOf } from '../../../../cloudfunctions/common/moderation/decisions/strike-policy';
import { tellAuthor } from '../../../../cloudfunctions/common/moderation/decisions/tell-author';
import { appendLog } from '../../../../cloudfunctions/common/moderation/log/append-log';
import type { RuleId } from '../../../../cloudfunctions/common/moderation/rules';
import {
  imposeSanction,
  sanctionOf,
} from '../../../../cloudfunctions/common/moderation/sanctions/impose-sanction';
import { aboutOf } from '../../../../cloudfunctions/common/moderation/subjects/about';
import { effectOnComment } from '../../../../cloudfunctions/common/moderation/subjects/comment-effect';
import { effectOnPost } from '../../../../cloudfunctions/common/moderation/subjects/post-effect';
import { writeNotice } from '../../../../cloudfunctions/common/notices/write-notice';
import { stateBy } from '../../../../cloudfunctions/common/reports/settlement';
import { isPublic } from '../../../../cloudfunctions/common/posts/post-edit';
import type { Decision } from '../../../collections/decisions';
import type { Subject } from '../../../collections/subjects';
import { contentOf, moveComment } from './content';
import type { Ledger } from './ledger';

interface Decided {
  /** An operator's id. */
  by: string;
  outcome: 'approve' | 'remove' | 'ask-change';
  rule?: RuleId;
  reason?: string;
}

/** Tells those who complained what came of it, as `settle-reports` does. */
async function answer(ledger: Ledger, { _id: decisionId, caseId, outcome, by, at, rule }: Decision) {
  const state = stateBy({ outcome });
  for (const report of ledger.all('reports')) {
    if (report.caseId !== caseId || report.state !== 'open') continue;
    const { _id, reporterId: userId, subject, authorId } = report;
    await ledger.doc('reports', _id).update({ state, decisionId, closedAt: at });
    await appendLog(ledger.transaction, {
      at,
      actor: by,
      action: 'report.closed',
      subject,
      caseId,
      authorId,
      decisionId,
      before: { report: _id, state: 'open' },
      after: { report: _id, state, abusive: false },
      why: { rule, reason: outcome },
    });
    await writeNotice(ledger.transaction, {
      userId,
      kind: 'report-closed',
      about: `${_id}:${decisionId}`,
      data: { subjectType: subject.type, state },
      path: '/pages/reports/reports',
      at,
    });
  }
  const settled = { openReports: 0, reportsUnsettledAt: null };
  if (caseId !== null) await ledger.doc('cases', caseId).update(settled);
}

/** An operator decides the open case of a post or a comment at `at` (ms), as `moderate.decide` stores it. */
export async function decide(
  ledger: Ledger,
  subject: Subject,
  { by: operatorId, outcome, rule, reason = '' }: Decided,
  at: number,
): Promise<Decision> {
  const t = ledger.transaction;
  const found = ledger.get('cases', subject.id);
  const content = contentOf(ledger, subject);
  if (!content || content.type === 'user') throw new Error(`${subject.id} is no post and no comment`);
  const _id = stableId('d', 'demo', subject.id, String(found.round));
  const judgement = {
    decisionId: _id,
    outcome,
    mask: [],
    refusedPictures: [],
    fields: [],
    authorShown: true,
    picturesJudged: true,
    complaint: found.causes.includes('complaint'),
  };
  const { type, document } = content;
  const effect =
    type === 'post' ? effectOnPost(document, judgement, at) : effectOnComment(document, judgement);
  if (type === 'post') await ledger.doc('posts', subject.id).update(effect.changes);
  else await moveComment(ledger, document, effect.changes);
  const { before } = effect;
  const state = effect.changes.state ?? document.state;
  const actor = { type: 'operator', id: operatorId } as const;
  const made = await recordDecision(
    t,
    {
      _id,
      subject,
      caseId: found._id,
      round: found.round,
      authorId: content.authorId,
      outcome,
      rule: rule ?? null,
      reason,
      reply: '',
      abusive: [],
      by: actor,
      at,
      revision: type === 'post' ? document.revision : null,
      before,
      strike: strikeOf({ outcome, rule: rule ?? null }, moderationDefaults.strikeDays, at),
      sanction: null,
    },
    { before: { state: before.state }, after: { state } },
  );
  const shown = isPublic(state) && !isPublic(before.state);
  const judged = { before, state, about: aboutOf(document), shown, refusedPictures: false };
  await tellAuthor(t, made, content, judged);
  await closeCase(t, found, { decisionId: _id, actor }, at);
  await answer(ledger, made);
  return made;
}

/** An operator mutes somebody for some days from `at` (ms), as `moderate.sanction` stores it. */
export async function mute(
  ledger: Ledger,
  {
    by,
    userId,
    days,
    rule,
    reason,
  }: { by: string; userId: string; days: number; rule: RuleId; reason: string },
  at: number,
): Promise<void> {
  const outcome = 'mute';
  await imposeSanction(
    ledger.transaction,
    {
      _id: stableId('d', 'demo', userId, outcome),
      subject: { type: 'user', id: userId },
      caseId: null,
      round: null,
      authorId: userId,
      outcome,
      rule,
      reason,
      reply: '',
      abusive: [],
      by: { type: 'operator', id: by },
      at,
      revision: null,
      before: null,
      strike: strikeOf({ outcome, rule }, moderationDefaults.strikeDays, at),
      sanction: sanctionOf({ kind: outcome, days }, at),
    },
    { user: ledger.get('users', by), role: 'moderator' },
  );
}

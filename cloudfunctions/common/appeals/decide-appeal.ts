import type { Appeal } from '../../../database/collections/appeals';
import type { Decision } from '../../../database/collections/decisions';
import type { LogEntry } from '../../../database/collections/log';
import type { Bilingual } from '../kernel/contract/answer';
import { db, transaction, type Transaction } from '../kernel/database';
import { AppError, type ErrorCode } from '../kernel/errors';
import type { UserCall } from '../kernel/serve';
import { closeCase } from '../moderation/cases/open-case';
import {
  prepareReversal,
  reverseDecision,
  type PreparedReversal,
} from '../moderation/decisions/reverse-decision';
import { settleDecision } from '../moderation/decisions/settle-decision';
import { appendLog } from '../moderation/log/append-log';
import { findCaseIn } from '../moderation/queue/find-case';
import { writeNotice } from '../notices/write-notice';
import { appealId } from './appeal-id';
import { toAppealView } from './appeal-view';
import { answerRefusal, type NoAnswer } from './decide-policy';
import type { AppealView } from './views';

const refusals: Record<NoAnswer, { code: ErrorCode; message?: Bilingual }> = {
  'no-appeal': { code: 'NOT_FOUND' },
  'own-appeal': {
    code: 'FORBIDDEN',
    message: {
      zh: '自己的申诉要由别的同事来看。',
      en: 'Your own appeal has to be decided by somebody else.',
    },
  },
  'own-decision': {
    code: 'FORBIDDEN',
    message: {
      zh: '申诉针对的是你的决定，要由另一位同事来看。',
      en: 'The appeal is against your own decision; a second operator has to decide it.',
    },
  },
  decided: {
    code: 'CONFLICT',
    message: { zh: '这件申诉已经处理好了。', en: 'This appeal has been decided already.' },
  },
  'not-claimed': {
    code: 'CONFLICT',
    message: { zh: '请先接手，再处理。', en: 'Claim it first, then decide.' },
  },
  changed: {
    code: 'CONFLICT',
    message: {
      zh: '情况有变化，请重新看一遍再决定。',
      en: 'Something has changed. Read it again before you decide.',
    },
  },
  'taken-back': {
    code: 'CONFLICT',
    message: {
      zh: '原来的处理已经撤销，不能再维持。',
      en: 'The decision has been taken back meanwhile, so it cannot stand.',
    },
  },
};

interface Answer {
  caseId: string;
  version: number;
  overturn: boolean;
  reply: string;
}

/** The decision stands, or is taken back with all it did; noted in the log either way. */
async function carryOut(
  t: Transaction,
  prepared: PreparedReversal,
  { caseId, overturn, reply }: Answer,
  { actor, now }: { actor: LogEntry['actor']; now: number },
  decision: Decision,
): Promise<void> {
  if (overturn && decision.state === 'standing') {
    await reverseDecision(t, prepared, { to: 'overturned', actor, reason: reply }, now);
    return;
  }
  await appendLog(t, {
    at: now,
    actor,
    action: overturn ? 'decision.overturned' : 'decision.upheld',
    subject: decision.subject,
    caseId,
    authorId: decision.authorId,
    decisionId: decision._id,
    before: { decision: decision.state },
    after: { decision: decision.state, outcome: decision.outcome },
    why: { rule: decision.rule, reason: reply },
  });
}

/** Answers whoever appealed: in the appeal and in their inbox. */
async function tell(
  t: Transaction,
  appeal: Appeal,
  { outcome }: Decision,
  { overturn, reply }: Answer,
  { operatorId, now }: { operatorId: string; now: number },
): Promise<Appeal> {
  const { _id, userId, decisionId } = appeal;
  const state = overturn ? ('overturned' as const) : ('upheld' as const);
  const answered = { state, reply, decidedBy: operatorId, decidedAt: now };
  await t.doc('appeals', _id).update(answered);
  await writeNotice(t, {
    userId,
    kind: 'appeal-decided',
    at: now,
    about: decisionId,
    data: { outcome, state },
    path: `/pages/decision/decision?id=${decisionId}`,
  });
  return { ...appeal, ...answered };
}

/**
 * Decides an appeal: the decision stands, or everything it did comes back. By a moderator who has claimed it and read it
 * as it is, and never by whoever made the decision (FORBIDDEN). The same answer again by the same operator is answered
 * with what is there; CONFLICT when it was decided otherwise, is not claimed, or has changed.
 */
export async function decideAppeal(
  answer: Answer,
  { person, now }: UserCall,
): Promise<{ appeal: AppealView }> {
  const operatorId = person.user._id;
  const { caseId, overturn } = answer;
  const read = await db.decisions.get(caseId);
  if (!read) throw new AppError('NOT_FOUND');
  const prepared = await prepareReversal(read);
  const appeal = await transaction(async (t) => {
    const found = await findCaseIn(t, caseId);
    const decision = await t.doc('decisions', caseId).get();
    const before = await t.doc('appeals', appealId(caseId)).get();
    const refusal = answerRefusal({ found, appeal: before, decision }, { operatorId, ...answer }, now);
    const wanted = overturn ? 'overturned' : 'upheld';
    if (refusal === 'decided' && before?.decidedBy === operatorId && before.state === wanted) return before;
    if (refusal || !before || !decision) {
      const { code, ...message } = refusals[refusal ?? 'no-appeal'];
      throw new AppError(code, message);
    }
    const actor = { type: 'operator' as const, id: operatorId };
    await carryOut(t, prepared, answer, { actor, now }, decision);
    await closeCase(t, found, { decisionId: caseId, actor }, now);
    return tell(t, before, decision, answer, { operatorId, now });
  });
  if (overturn) await settleDecision(read, now);
  return { appeal: toAppealView(appeal) };
}

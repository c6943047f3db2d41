import type { Decision } from '../../../../database/collections/decisions';
import type { LogEntry } from '../../../../database/collections/log';
import type { Bilingual } from '../../kernel/contract/answer';
import { minute } from '../../kernel/clock';
import { db, transaction, type Transaction } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { UserCall } from '../../kernel/serve';
import { getSettings } from '../../kernel/settings';
import { appendLog } from '../log/append-log';
import type { DecisionSummary } from '../views';
import { mayUndo } from './decision-summary';
import { isLatest } from './later-decisions';
import { summaryFor } from './operator-summary';
import { prepareReversal, reverseDecision } from './reverse-decision';
import { settleDecision } from './settle-decision';
import { afterUndo } from './undo-policy';

const texts = {
  late: {
    zh: '只能撤回自己 24 小时内的决定，更早的请找管理员。',
    en: 'You can take back your own decisions within 24 hours; for others ask an admin.',
  },
  taken: { zh: '这项决定已经不再有效。', en: 'This decision does not stand any more.' },
  superseded: {
    zh: '之后还有一项决定，请先撤回那一项。',
    en: 'A later decision stands. Take that back first.',
  },
  upheld: {
    zh: '申诉后已经维持了这项决定，不能撤回。',
    en: 'This decision was upheld on appeal and cannot be taken back.',
  },
} as const satisfies Record<string, Bilingual>;

/** Throws when the caller may not take a decision back, or it cannot be any more. */
async function checkUndo(
  t: Transaction,
  made: Decision,
  later: readonly string[],
  { person, now }: UserCall,
): Promise<void> {
  if (made.state !== 'standing') throw new AppError('CONFLICT', { message: texts.taken });
  if (!mayUndo(made, { viewer: person, now })) throw new AppError('FORBIDDEN', { message: texts.late });
  const appeal = made.appealId === null ? undefined : await t.doc('appeals', made.appealId).get();
  if (appeal && appeal.state !== 'open') throw new AppError('CONFLICT', { message: texts.upheld });
  const closing = made.caseId !== null && made.round !== null;
  if (closing && !(await isLatest(t, made, later))) {
    throw new AppError('CONFLICT', { message: texts.superseded });
  }
}

/**
 * Opens the decision's case again, unless it is open or was decided on anew since; the complaints it answered are to be
 * brought in line in any event.
 */
async function reopenCase(
  t: Transaction,
  made: Decision,
  { actor, until, reason }: { actor: LogEntry['actor'] & { id: string }; until: number; reason: string },
  now: number,
): Promise<void> {
  const before = made.caseId === null ? undefined : await t.doc('cases', made.caseId).get();
  if (before?.state !== 'closed' || before.decisionId !== made._id) {
    if (before) await t.doc('cases', before._id).update({ reportsUnsettledAt: now });
    return;
  }
  const { _id, ...after } = afterUndo(before, { operatorId: actor.id, until }, now);
  await t.doc('cases', _id).set(after);
  await appendLog(t, {
    at: now,
    actor,
    action: 'case.opened',
    subject: before.subject,
    caseId: _id,
    authorId: before.authorId,
    decisionId: made._id,
    before: { state: before.state, version: before.version },
    after: { state: after.state, version: after.version, round: after.round, cause: 'undone' },
    why: { rule: null, reason },
  });
}

/**
 * Takes a decision back, one's own within a day, an admin any: everything is as it was, and the case is open again with
 * the caller. Where the case has been opened anew since, only what the decision did is taken back. The same again
 * answers the same. Throws FORBIDDEN; CONFLICT when it does not stand any more, was upheld on appeal, or a later one stands.
 */
export async function undoDecision(
  { decisionId, reason }: { decisionId: string; reason: string },
  call: UserCall,
): Promise<{ decision: DecisionSummary }> {
  const { person, now } = call;
  const found = await db.decisions.get(decisionId);
  if (!found) throw new AppError('NOT_FOUND');
  if (found.state === 'undone') return summaryFor(found, call);
  const prepared = await prepareReversal(found);
  const { leaseMinutes } = (await getSettings()).moderation;
  const actor = { type: 'operator', id: person.user._id } as const;
  await transaction(async (t) => {
    const made = await t.doc('decisions', decisionId).get();
    if (!made) throw new AppError('NOT_FOUND');
    if (made.state === 'undone') return;
    await checkUndo(t, made, prepared.later, call);
    await reverseDecision(t, prepared, { to: 'undone', actor, reason }, now);
    await reopenCase(t, made, { actor, until: now + leaseMinutes * minute, reason }, now);
  });
  await settleDecision(found, now);
  return summaryFor({ ...found, state: 'undone' }, call);
}

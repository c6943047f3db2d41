import type { Case } from '../../../../database/collections/cases';
import type { LogEntry } from '../../../../database/collections/log';
import type { Transaction } from '../../kernel/database';
import { appendLog, system } from '../log/append-log';
import { afterDecision, afterOpening, type CaseOpening } from './case-policy';

async function store(t: Transaction, { _id, ...data }: Case): Promise<void> {
  await t.doc('cases', _id).set(data);
}

/**
 * Opens a subject's case, or adds to the open one, and notes it in the log; gives the case as it is then. Part of the
 * caller's transaction, so that what needs a look is never stored without it. `now` in ms.
 */
export async function openCase(
  t: Transaction,
  opening: CaseOpening,
  now: number,
  actor: LogEntry['actor'] = system,
): Promise<Case> {
  const { subject, cause, signal } = opening;
  const before = await t.doc('cases', subject.id).get();
  const after = afterOpening(before, opening, now);
  await store(t, after);
  const opened = before?.state !== 'open';
  await appendLog(t, {
    at: now,
    actor,
    action: opened ? 'case.opened' : 'case.grew',
    subject,
    caseId: after._id,
    authorId: after.authorId,
    before: before ? { state: before.state, version: before.version } : {},
    after: { state: after.state, version: after.version, round: after.round, harm: after.harm, cause },
    why: { rule: null, reason: signal.kind },
  });
  return after;
}

/** Closes a case by a decision and notes it. Part of the caller's transaction. `now` in ms. */
export async function closeCase(
  t: Transaction,
  before: Case,
  { decisionId, actor }: { decisionId: string; actor: LogEntry['actor'] },
  now: number,
): Promise<void> {
  const after = afterDecision(before, decisionId, now);
  await store(t, after);
  await appendLog(t, {
    at: now,
    actor,
    action: 'case.closed',
    subject: before.subject,
    caseId: before._id,
    authorId: before.authorId,
    decisionId,
    before: { state: before.state, version: before.version },
    after: { state: after.state, version: after.version },
  });
}

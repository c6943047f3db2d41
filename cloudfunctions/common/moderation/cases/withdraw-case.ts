import type { Case } from '../../../../database/collections/cases';
import type { LogEntry } from '../../../../database/collections/log';
import type { Transaction } from '../../kernel/database';
import { appendLog } from '../log/append-log';

/** The case of content that its author has removed: nothing is left to review, but complaints still want an answer. */
export function afterRemoval(before: Case, at: number): Case {
  const version = before.version + 1;
  if (before.causes.some((cause) => cause !== 'review')) return { ...before, retryAt: null, version };
  return { ...before, state: 'closed', lease: null, retryAt: null, version, closedAt: at };
}

/**
 * Closes the open case of content that was removed, if all it waited for was review; a case with complaints stays open,
 * one version on. Does nothing without an open case. Part of the transaction that removes the content. `now` in ms.
 */
export async function withdrawCase(
  t: Transaction,
  subjectId: string,
  now: number,
  actor: LogEntry['actor'],
): Promise<void> {
  const before = await t.doc('cases', subjectId).get();
  if (before?.state !== 'open') return;
  const { _id, ...after } = afterRemoval(before, now);
  await t.doc('cases', _id).set(after);
  await appendLog(t, {
    at: now,
    actor,
    action: after.state === 'closed' ? 'case.closed' : 'case.grew',
    subject: before.subject,
    caseId: _id,
    authorId: before.authorId,
    before: { state: before.state, version: before.version },
    after: { state: after.state, version: after.version },
    why: { rule: null, reason: 'removed by its author' },
  });
}

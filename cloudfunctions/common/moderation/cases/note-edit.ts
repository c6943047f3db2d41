import type { Transaction } from '../../kernel/database';
import { openCase } from './open-case';

/**
 * Tells the open case of a subject that its author `authorId` has changed it, so that a decision on what was there
 * before is refused as stale. Does nothing without an open case. Part of the transaction that changes the content.
 * `now` in ms.
 */
export async function noteEdit(
  t: Transaction,
  subjectId: string,
  authorId: string,
  now: number,
): Promise<void> {
  const open = await t.doc('cases', subjectId).get();
  if (open?.state !== 'open') return;
  const { subject, dueAt } = open;
  const signal = { kind: 'edit' as const, at: now };
  const actor = { type: 'person' as const, id: authorId };
  await openCase(
    t,
    { subject, authorId, cause: 'review', signal, harm: 0, dueAt, retryAt: null },
    now,
    actor,
  );
}

import type { Decision } from '../../../database/collections/decisions';
import type { LogEntry } from '../../../database/collections/log';
import type { Transaction } from '../kernel/database';
import { closeCase } from '../moderation/cases/open-case';
import { writeNotice } from '../notices/write-notice';

/**
 * Answers an open appeal against a decision that was taken back without it: the person has what they asked for. Closes
 * its case and tells them, in the words they would have been told of the taking back; tells whether there was one. Part
 * of the transaction that takes the decision back. `now` in ms.
 */
export async function grantAppeal(
  t: Transaction,
  { _id: decisionId, appealId, outcome }: Pick<Decision, '_id' | 'appealId' | 'outcome'>,
  { actor, reply }: { actor: LogEntry['actor']; reply: string },
  now: number,
): Promise<boolean> {
  const appeal = appealId === null ? undefined : await t.doc('appeals', appealId).get();
  if (appeal?.state !== 'open') return false;
  const state = 'overturned' as const;
  await t.doc('appeals', appeal._id).update({ state, reply, decidedBy: actor.id, decidedAt: now });
  const found = await t.doc('cases', decisionId).get();
  if (found?.state === 'open') await closeCase(t, found, { decisionId, actor }, now);
  await writeNotice(t, {
    userId: appeal.userId,
    kind: 'appeal-decided',
    at: now,
    about: decisionId,
    data: { outcome, state },
    path: `/pages/decision/decision?id=${decisionId}`,
  });
  return true;
}

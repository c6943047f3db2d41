import type { Decision } from '../../../../database/collections/decisions';
import type { LogAction, LogEntry } from '../../../../database/collections/log';
import type { Transaction } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { grantAppeal } from '../../appeals/grant-appeal';
import { writeNotice } from '../../notices/write-notice';
import { forgetRemoved, removedPictureIds } from '../../pictures/removed-pictures';
import { appendLog } from '../log/append-log';
import { withoutSanctions } from '../sanctions/user-sanctions';
import { restoreSubject, type Restored } from '../subjects/restore-subject';
import { isLatest, laterDecisionIds } from './later-decisions';
import { sanctionIdOf } from './sanction-id';

/** A decision with what must be looked up before the transaction that takes it back. */
export interface PreparedReversal {
  decision: Decision;
  /** Ids of the pictures it remembers as removed. */
  removedPictures: string[];
  /** Ids of the decisions made on its case since. */
  later: string[];
}

/** How a decision is taken back: by whoever may, by an appeal, or, a sanction, before its time. */
export interface Taking {
  to: 'undone' | 'overturned' | 'lifted';
  actor: LogEntry['actor'];
  reason: string;
}

const actions = {
  undone: 'decision.undone',
  overturned: 'decision.overturned',
  lifted: 'sanction.lifted',
} as const satisfies Record<Taking['to'], LogAction>;

/** Looks up what `reverseDecision` needs. */
export async function prepareReversal(decision: Decision): Promise<PreparedReversal> {
  const [removedPictures, later] = await Promise.all([
    removedPictureIds(decision._id),
    laterDecisionIds(decision),
  ]);
  return { decision, removedPictures, later };
}

async function endSanction(
  t: Transaction,
  { _id, authorId, sanction }: Decision,
  now: number,
): Promise<void> {
  const user = authorId === null || !sanction ? undefined : await t.doc('users', authorId).get();
  if (!user) return;
  await t.doc('users', user._id).update(withoutSanctions(user, ({ decisionId }) => decisionId === _id, now));
}

/**
 * Tells the person what came back; of an appeal that was won, its answer does. A decision in their favour they learn by
 * what they see.
 */
async function tell(
  t: Transaction,
  { _id, authorId: userId, subject, sanction, outcome }: Decision,
  restored: Restored | null,
  now: number,
): Promise<void> {
  if (userId === null) return;
  const common = { userId, about: _id, path: `/pages/decision/decision?id=${_id}`, at: now };
  if (sanction) {
    await writeNotice(t, { ...common, kind: 'sanction-lifted', data: { sanction: sanction.kind } });
  } else if (restored?.back && outcome !== 'approve') {
    const data = { subjectType: subject.type, about: restored.about };
    await writeNotice(t, { ...common, kind: 'content-restored', data });
  }
}

async function reverseOne(
  t: Transaction,
  made: Decision,
  { to, actor, reason, latest }: Taking & { latest: boolean },
  now: number,
): Promise<void> {
  await t.doc('decisions', made._id).update({ state: to });
  const restored = to === 'lifted' ? null : await restoreSubject(t, made, { to, latest }, now);
  await endSanction(t, made, now);
  await appendLog(t, {
    at: now,
    actor,
    action: actions[to],
    subject: made.subject,
    caseId: made.caseId,
    authorId: made.authorId,
    decisionId: made._id,
    before: { ...restored?.before, decision: made.state },
    after: { ...restored?.after, decision: to, outcome: made.outcome },
    why: { rule: made.rule, reason },
  });
  if (to === 'overturned') return;
  const answered = await grantAppeal(t, made, { actor, reply: reason }, now);
  if (!answered) await tell(t, made, restored, now);
}

/**
 * Takes a decision back: content and counts are as they were (unless edited, removed or decided on since), its sanction
 * and the one made along with it end, its strike is gone and its pictures are not known as removed any more. The log
 * tells, and the person, unless `overturned`: then whoever answers the appeal does. An appeal that is still open is
 * granted. Does nothing when it is so already; throws CONFLICT when it was taken back otherwise. Part of the caller's
 * transaction; the case is the caller's matter, and `settleDecision` comes after. `now` in ms.
 */
export async function reverseDecision(
  t: Transaction,
  { decision, removedPictures, later }: PreparedReversal,
  taking: Taking,
  now: number,
): Promise<void> {
  const made = await t.doc('decisions', decision._id).get();
  if (!made) throw new AppError('NOT_FOUND');
  if (made.state === taking.to) return;
  if (made.state !== 'standing') throw new AppError('CONFLICT');
  const latest = await isLatest(t, made, later);
  await reverseOne(t, made, { ...taking, latest }, now);
  await forgetRemoved(t, removedPictures, now);
  const along = await t.doc('decisions', sanctionIdOf(made._id)).get();
  if (along?.state === 'standing') await reverseOne(t, along, { ...taking, latest }, now);
}

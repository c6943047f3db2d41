import type { Case } from '../../../../database/collections/cases';
import { transaction } from '../../kernel/database';
import { isShown } from '../../users/shown';
import { closeCase } from '../cases/open-case';
import { openReview } from '../cases/open-review';
import { system } from '../log/append-log';
import { leaseInForce } from '../queue/lease-policy';
import type { ReviewOpening } from '../review-opening';
import type { RuleId } from '../rules';
import { applyJudgement } from '../subjects/apply-judgement';
import { findContent, isContent, revisionOf } from '../subjects/find-content';
import { newDecisionId, recordDecision } from './record-decision';
import { tellAuthor } from './tell-author';

/** What a check of words has found about the content of a case. */
export interface SystemChoice {
  caseId: string;
  /** As the case was read. */
  version: number;
  outcome: 'approve' | 'remove' | 'ask-change';
  /** Null for `approve`. */
  rule: RuleId | null;
  /** What the author reads; empty for `approve`. */
  reason: string;
  /** Why a person looks all the same, later, at what is approved. */
  look?: ReviewOpening | null;
}

/**
 * Whether a check of words may decide a case by itself: nothing else is to be judged, and no operator has it. What the
 * words cannot excuse, a picture or the policy's wish for a person, only a person can approve.
 */
export function mayDecide(
  current: Pick<Case, 'state' | 'version' | 'causes' | 'lease' | 'signals'>,
  { version, outcome }: Pick<SystemChoice, 'version' | 'outcome'>,
  now: number,
): boolean {
  if (current.state !== 'open' || current.version !== version || leaseInForce(current, now)) return false;
  if (current.causes.some((cause) => cause !== 'review')) return false;
  return outcome !== 'approve' || current.signals.every(({ kind }) => kind === 'text');
}

/**
 * Decides a case by what a check of its words says; tells whether it did. It leaves no strike, judges no pictures, and
 * of a profile takes no more than the name that waits. `now` in ms.
 */
export async function decideBySystem(
  { caseId, version, outcome, rule, reason, look = null }: SystemChoice,
  now: number,
): Promise<boolean> {
  return transaction(async (t) => {
    const current = await t.doc('cases', caseId).get();
    if (!current || !isContent(current.subject) || !mayDecide(current, { version, outcome }, now))
      return false;
    const content = await findContent(t, current.subject);
    const { type, document } = content;
    const author = type === 'user' ? document : await t.doc('users', document.authorId).get();
    const decisionId = newDecisionId();
    const judgement = {
      decisionId,
      outcome,
      rule,
      mask: [],
      refusedPictures: [],
      fields: ['nickname' as const],
      authorShown: isShown(author, now),
      picturesJudged: false,
      complaint: false,
    };
    const judged = await applyJudgement(t, content, judgement, now);
    const made = await recordDecision(
      t,
      {
        _id: decisionId,
        subject: current.subject,
        caseId,
        round: current.round,
        authorId: current.authorId,
        outcome,
        rule,
        reason,
        reply: '',
        abusive: [],
        by: system,
        at: now,
        revision: revisionOf(content),
        before: judged.before,
        strike: null,
        sanction: null,
      },
      { before: { state: judged.before.state }, after: { state: judged.state } },
    );
    await tellAuthor(t, made, content, judged);
    await closeCase(t, current, { decisionId, actor: system }, now);
    if (look && current.authorId !== null) {
      await openReview(t, look, { subject: current.subject, authorId: current.authorId }, now);
    }
    return true;
  });
}

import type { Case } from '../../../../database/collections/cases';
import type { Decision } from '../../../../database/collections/decisions';
import { transaction, type Transaction } from '../../kernel/database';
import { refuseProblems } from '../../kernel/errors';
import type { Person } from '../../kernel/identity';
import { getSettings } from '../../kernel/settings';
import { isShown } from '../../users/shown';
import { closeCase } from '../cases/open-case';
import { findCaseIn } from '../queue/find-case';
import { imposeSanction, sanctionOf } from '../sanctions/impose-sanction';
import { applyJudgement, type Judged } from '../subjects/apply-judgement';
import { findContent, isContent, revisionOf, type Content } from '../subjects/find-content';
import { refuseInvolved, refuseStale } from './check-decidable';
import { choiceProblems, closingOutcome, type Choice } from './outcomes';
import { newDecisionId, recordDecision, type NewDecision } from './record-decision';
import { sanctionIdOf } from './sanction-id';
import { strikeOf } from './strike-policy';
import { tellAuthor } from './tell-author';

/** A choice about a case as it was read. */
export interface CaseChoice extends Choice {
  caseId: string;
  version: number;
  revision?: number | undefined;
  abusive: readonly string[];
}

/** Who decides. */
export interface Decider extends Pick<Person, 'user' | 'role'> {
  /** Whether the case need not be claimed, as long as nobody else has it. */
  unclaimed: boolean;
}

/** Whether the same choice has made the last decision already. */
function isRepeated(
  { state, version }: Case,
  last: Decision | undefined,
  choice: CaseChoice,
  { user }: Decider,
): last is Decision {
  if (state !== 'closed' || version !== choice.version + 1 || last?.state !== 'standing') return false;
  return last.by.id === user._id && last.outcome === closingOutcome(choice);
}

/** Does to the content what was chosen; there is none where the platform itself is complained about. */
async function judge(
  t: Transaction,
  { causes }: Case,
  content: Content | null,
  decisionId: string,
  { outcome, mask, refusedPictures, fields, rule }: CaseChoice,
  now: number,
): Promise<Judged | null> {
  if (!content || outcome === 'answer') return null;
  const { type, document } = content;
  const author = type === 'user' ? document : await t.doc('users', document.authorId).get();
  const judgement = {
    decisionId,
    rule: rule ?? null,
    outcome,
    mask,
    refusedPictures,
    fields,
    authorShown: isShown(author, now),
    picturesJudged: true,
    complaint: causes.includes('complaint'),
  };
  return applyJudgement(t, content, judgement, now);
}

/** The decision that closes a case; content that was down already adds nothing to the record. */
function closingDecision(
  { subject, _id: caseId, round, authorId }: Case,
  choice: CaseChoice,
  { judged, content }: { judged: Judged | null; content: Content | null },
  { by, at, strikeDays }: { by: Decision['by']; at: number; strikeDays: number },
): Omit<NewDecision, '_id' | 'sanction'> {
  const { rule = null, reason, reply = '', abusive } = choice;
  const outcome = closingOutcome(choice);
  const again = judged?.before.state === 'taken-down';
  return {
    subject,
    caseId,
    round,
    authorId,
    outcome,
    rule,
    reason,
    reply: outcome === 'answer' && reply === '' ? reason : reply,
    abusive: [...abusive],
    by,
    at,
    revision: content ? revisionOf(content) : null,
    before: judged?.before ?? null,
    strike: again ? null : strikeOf({ outcome, rule }, strikeDays, at),
  };
}

/** Records what closes the case, and the sanction: as that decision, or as one of its own that goes along with it. */
async function record(
  t: Transaction,
  decisionId: string,
  decision: Omit<NewDecision, '_id' | 'sanction'>,
  { choice, judged, decider }: { choice: CaseChoice; judged: Judged | null; decider: Decider },
): Promise<Decision> {
  const { authorId, at, outcome } = decision;
  const sanction = choice.sanction ? sanctionOf(choice.sanction, at) : null;
  if (sanction?.kind === outcome) {
    return imposeSanction(t, { ...decision, _id: decisionId, sanction }, decider);
  }
  const change = { before: { state: judged?.before.state ?? null }, after: { state: judged?.state ?? null } };
  const made = await recordDecision(t, { ...decision, _id: decisionId, sanction: null }, change);
  if (sanction && authorId !== null) {
    const along = {
      ...decision,
      _id: sanctionIdOf(decisionId),
      // It goes along with the decision that closed the round, and closed none itself.
      round: null,
      reply: '',
      abusive: [],
      subject: { type: 'user' as const, id: authorId },
      outcome: sanction.kind,
      before: null,
      strike: null,
      sanction,
    };
    await imposeSanction(t, along, decider);
  }
  return made;
}

/**
 * Decides a case as it was read, in one transaction: content, decision, sanction, notices, log, and the case is closed.
 * The same again answers with the decision it made. Throws NOT_FOUND, FORBIDDEN for a case about the operator, CONFLICT
 * with what has changed, INVALID_INPUT for what does not fit the subject. `now` in ms.
 */
export async function decideOne(choice: CaseChoice, decider: Decider, now: number): Promise<Decision> {
  const { strikeDays } = (await getSettings()).moderation;
  const operatorId = decider.user._id;
  const by = { type: 'operator', id: operatorId } as const;
  return transaction(async (t) => {
    const current = await findCaseIn(t, choice.caseId);
    const { decisionId: lastId, subject } = current;
    const last = lastId === null ? undefined : await t.doc('decisions', lastId).get();
    if (isRepeated(current, last, choice, decider)) return last;
    refuseInvolved(current, operatorId);
    const content = isContent(subject) ? await findContent(t, subject) : null;
    const edited = content !== null && revisionOf(content) !== (choice.revision ?? null);
    const { version } = choice;
    refuseStale(current, { operatorId, version, edited, decision: last, unclaimed: decider.unclaimed, now });
    refuseProblems(choiceProblems(subject.type, choice));
    const decisionId = newDecisionId();
    const judged = await judge(t, current, content, decisionId, choice, now);
    const closing = closingDecision(current, choice, { judged, content }, { by, at: now, strikeDays });
    const made = await record(t, decisionId, closing, { choice, judged, decider });
    if (content && judged) await tellAuthor(t, made, content, judged);
    await closeCase(t, current, { decisionId, actor: by }, now);
    return made;
  });
}

import type { Decision } from '../../../../database/collections/decisions';
import type { LoggedState } from '../../../../database/collections/log';
import type { Transaction } from '../../kernel/database';
import { newId } from '../../kernel/ids';
import { appendLog } from '../log/append-log';

export type NewDecision = Omit<Decision, '_id' | 'state' | 'appealId'> & { _id?: string };

/** The id of a decision to be made. */
export function newDecisionId(): string {
  return newId('d');
}

/**
 * Stores a decision together with its line in the log, which alone carries its strike to the author's record. Part of
 * the transaction that carries it out.
 */
export async function recordDecision(
  t: Transaction,
  { _id = newDecisionId(), ...decision }: NewDecision,
  change: { before: LoggedState; after: LoggedState },
): Promise<Decision> {
  const made: Omit<Decision, '_id'> = { ...decision, state: 'standing', appealId: null };
  await t.doc('decisions', _id).set(made);
  await appendLog(t, {
    at: decision.at,
    actor: decision.by,
    action: decision.sanction ? 'sanction.began' : 'content.decided',
    subject: decision.subject,
    caseId: decision.caseId,
    authorId: decision.authorId,
    decisionId: _id,
    before: change.before,
    after: { ...change.after, outcome: decision.outcome },
    why: { rule: decision.rule, reason: decision.reason },
    strike: decision.strike,
  });
  return { _id, ...made };
}

import type { Decision, SanctionKind } from '../../../../database/collections/decisions';
import type { User } from '../../../../database/collections/users';
import { minute } from '../../kernel/clock';
import { transaction, type Transaction } from '../../kernel/database';
import type { UserCall } from '../../kernel/serve';
import { getSettings } from '../../kernel/settings';
import { newDecisionId } from '../decisions/record-decision';
import { summaryFor } from '../decisions/operator-summary';
import { settleDecision } from '../decisions/settle-decision';
import { strikeOf } from '../decisions/strike-policy';
import type { RuleId } from '../rules';
import type { DecisionSummary } from '../views';
import { imposeSanction, sanctionOf } from './impose-sanction';

/** The same sanction again within this time is a request that came twice. */
const repeatWithin = minute;

interface Sanctioning {
  userId: string;
  kind: SanctionKind;
  days: number;
  rule: RuleId;
  reason: string;
}

/** The decision that the same call has made a moment ago, if it has. */
async function madeAlready(
  t: Transaction,
  target: User | undefined,
  { kind, days, rule, reason }: Sanctioning,
  operatorId: string,
  now: number,
): Promise<Decision | undefined> {
  for (const { decisionId, from, until } of target?.sanctions ?? []) {
    const length = until - from;
    if (from <= now - repeatWithin || length !== sanctionOf({ kind, days }, 0).until) continue;
    const made = await t.doc('decisions', decisionId).get();
    const same = made?.outcome === kind && made.rule === rule && made.reason === reason;
    if (same && made.caseId === null && made.by.id === operatorId) return made;
  }
  return undefined;
}

/**
 * Warns, mutes or bans a person outside a case; what they are under already stays. Throws NOT_FOUND, and FORBIDDEN
 * against oneself, or against an operator unless the caller is an admin.
 */
export async function sanctionPerson(
  sanctioning: Sanctioning,
  call: UserCall,
): Promise<{ decision: DecisionSummary }> {
  const { person, now } = call;
  const { userId, kind: outcome, rule, reason } = sanctioning;
  const { strikeDays } = (await getSettings()).moderation;
  const operatorId = person.user._id;
  const made = await transaction(async (t) => {
    const target = await t.doc('users', userId).get();
    const earlier = await madeAlready(t, target, sanctioning, operatorId, now);
    if (earlier) return earlier;
    const decision = {
      _id: newDecisionId(),
      subject: { type: 'user' as const, id: userId },
      caseId: null,
      round: null,
      authorId: userId,
      outcome,
      rule,
      reason,
      reply: '',
      abusive: [],
      by: { type: 'operator' as const, id: operatorId },
      at: now,
      revision: null,
      before: null,
      strike: strikeOf({ outcome, rule }, strikeDays, now),
      sanction: sanctionOf(sanctioning, now),
    };
    return imposeSanction(t, decision, person);
  });
  await settleDecision(made, now);
  return summaryFor(made, call);
}

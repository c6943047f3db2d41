import type { contract as moderate } from '../../../../cloudfunctions/moderate/contract';
import type { InputOf } from '../../../../cloudfunctions/common/kernel/contract/contract';
import { problemOf, type DecisionForm, type Problem } from './decision-form';

type SanctionInput = InputOf<typeof moderate, 'sanction'>;

/** What is still missing of a sanction outside a case; null when it may be sent. */
export function sanctionProblem(form: DecisionForm): Problem | null {
  return problemOf({ ...form, outcome: 'approve', sanctioning: true }, { type: 'user' });
}

/** What is sent for it. */
export function sanctionInput({ kind, days, rule, reason }: DecisionForm, userId: string): SanctionInput {
  return { userId, kind, days, rule: rule as SanctionInput['rule'], reason: reason.trim() };
}

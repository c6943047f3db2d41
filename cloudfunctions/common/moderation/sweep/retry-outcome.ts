import type { TextCheck } from '../../../../database/collections/posts';
import type { ModerationSettings } from '../../kernel/settings/moderation';
import { planReview } from '../../posts/review-plan';
import { labelOf, refusalReason } from '../labels';
import type { Trust } from '../record/trust';
import type { SystemChoice } from '../decisions/decide-by-system';
import type { WaitingText } from './waiting-text';

type Decision = Pick<SystemChoice, 'outcome' | 'rule' | 'reason' | 'look'>;

/** What comes of a check that was asked again and answered; null when a person has to look. */
export function retryOutcome(
  { reviewed, shown }: Pick<WaitingText, 'reviewed' | 'shown'>,
  { check, trust }: { check: TextCheck; trust: Trust },
  settings: ModerationSettings,
  now: number,
): Decision | null {
  if (check.suggest === 'risky') {
    const { zh, en } = refusalReason(check);
    const outcome = shown === 'earlier' ? 'ask-change' : 'remove';
    return { outcome, rule: labelOf(check).rule, reason: `${zh}\n${en}` };
  }
  if (check.suggest !== 'pass') return null;
  const approved = { outcome: 'approve' as const, rule: null, reason: '' };
  if (!reviewed) return approved;
  const plan = planReview({ ...reviewed, trust, check }, settings, now);
  if (plan.state === 'pending') return null;
  if (plan.opening && shown === 'itself') return null;
  return { ...approved, look: plan.opening };
}

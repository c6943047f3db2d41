import type { Outcome } from '../../../../database/collections/decisions';
import { day } from '../../kernel/clock';
import type { RuleId } from '../rules';

/** Breaches of these do harm beyond bad manners, and weigh double. */
const grave: ReadonlySet<RuleId> = new Set(['lawful', 'honest', 'decent', 'no-inducement']);

/** Outcomes that count against an author. What may stand, or is left to its author to change, does not. */
const counting: ReadonlySet<Outcome> = new Set(['remove', 'warning', 'mute', 'ban']);

/**
 * What a decision adds to its author's record; null for nothing. `days` is how long it stays there, `now` in ms.
 */
export function strikeOf(
  { outcome, rule }: { outcome: Outcome; rule: RuleId | null },
  days: number,
  now: number,
): { weight: number; until: number } | null {
  if (!counting.has(outcome) || rule === null) return null;
  return { weight: grave.has(rule) ? 2 : 1, until: now + days * day };
}

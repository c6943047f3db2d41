import type { DecisionSummary } from '../../../cloudfunctions/common/moderation/views';
import { fill } from '../../locales/fill';
import type { Texts } from '../locales/zh';

const DAY = 86_400_000;

/** A sanction in a few words, such as 禁言 7 天; a warning has no length. */
export function sanctionText(
  { kind, days }: { kind: 'warning' | 'mute' | 'ban'; days: number },
  { decide, shared }: Pick<Texts, 'decide' | 'shared'>,
): string {
  const name = shared.outcomes[kind];
  return kind === 'warning' ? name : fill(decide.kindDays, { kind: name, n: days });
}

/** What a decision does, in a few words. A sanction names its length. */
export function decisionText(
  { outcome, sanction }: Pick<DecisionSummary, 'outcome' | 'sanction'>,
  texts: Pick<Texts, 'decide' | 'shared'>,
): string {
  if (!sanction) return texts.shared.outcomes[outcome];
  const days = Math.max(1, Math.round((sanction.until - sanction.from) / DAY));
  const punished = sanctionText({ kind: sanction.kind, days }, texts);
  return outcome === sanction.kind
    ? punished
    : fill(texts.decide.and, { first: texts.shared.outcomes[outcome], second: punished });
}

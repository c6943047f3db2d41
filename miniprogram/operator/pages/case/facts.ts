import type { AuthorRecordView, CaseView } from '../../../../cloudfunctions/common/moderation/views';
import { fill } from '../../../locales/fill';
import type { Texts } from '../../locales/zh';
import { sanctionText } from '../../services/decision-text';

type Signal = CaseView['signals'][number];

/** Why a case is open, in words. */
export function signalText(signal: Signal, { case: t, shared }: Pick<Texts, 'case' | 'shared'>): string {
  const { kind, suggest = 'review', category } = signal;
  const what = kind === 'text' || kind === 'picture' ? t.signal[kind][suggest] : t.signal[kind];
  return category ? fill(t.signal.about, { what, category: shared.categories[category] }) : what;
}

/** How often somebody has broken rules lately. */
export function strikesText({ strikes }: Pick<AuthorRecordView, 'strikes'>, t: Texts['case']): string {
  return strikes.count > 0 ? fill(t.strikes, strikes) : t.noStrikes;
}

/** What the record suggests; empty for a clean one. */
export function suggestedText({ suggested }: Pick<AuthorRecordView, 'suggested'>, texts: Texts): string {
  return suggested ? fill(texts.case.suggested, { what: sanctionText(suggested, texts) }) : '';
}

/** What the operator can do now, which is what the bar at the bottom edge shows. */
export type Step = 'take' | 'decide' | 'wait' | 'excluded' | 'support' | 'next';

/** The step at `now` (ms). A lease that has run out is none. */
export function stepOf(
  { state, lease, excluded }: Pick<CaseView, 'state' | 'lease' | 'excluded'>,
  mayDecide: boolean,
  now: number,
): Step {
  if (state === 'closed') return 'next';
  if (!mayDecide) return 'support';
  if (excluded) return 'excluded';
  if (!lease || lease.until <= now) return 'take';
  return lease.mine ? 'decide' : 'wait';
}

import type { DecisionView } from '../../../cloudfunctions/common/appeals/views';
import type { Bilingual } from '../../../cloudfunctions/common/kernel/contract/answer';
import type { Strings } from '../../locales/zh';
import { relativeTime } from '../../services/format';
import { decisionWords, type DecisionWords } from '../decision/view';

/** A decision in the list. */
export interface DecisionRow extends Pick<DecisionWords, 'icon' | 'tone' | 'title'> {
  /** What it is about, and what has become of it. */
  text: string;
  when: string;
}

/** A decision in a language; `now` in ms. */
export function decisionRow(
  decision: DecisionView,
  pick: (text: Bilingual) => string,
  now: number,
  texts: Strings,
): DecisionRow {
  const { icon, tone, title, about, rule, state } = decisionWords(decision, pick, now, texts);
  const { waiting: open, answered: upheld } = texts.decisions;
  const appealed = { open, upheld, overturned: '', none: '' }[decision.appeal?.state ?? 'none'];
  return {
    icon,
    tone,
    title,
    text: [about, rule?.title, state || appealed].filter(Boolean).join(' · '),
    when: relativeTime(decision.at, now, texts),
  };
}

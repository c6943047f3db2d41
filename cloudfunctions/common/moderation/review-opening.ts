import type { TextCheck } from '../../../database/collections/posts';
import { hour, minute } from '../kernel/clock';
import type { CaseOpening } from './cases/case-policy';
import { harmOf } from './harm';

/** Why and until when somebody has to look at content. */
export type ReviewOpening = Pick<CaseOpening, 'signal' | 'harm' | 'dueAt'> & {
  /** ms; when a check that could not be made is asked again. */
  retryAt: number | null;
};

/** What a check of words said, as far as review asks. */
export type Finding = Pick<TextCheck, 'suggest' | 'label' | 'category'>;

/** A check that could not be made is asked again after so long. */
const retryAfter = 5 * minute;

/**
 * Has a person look within `hours`: because of what a check of words found, or, `text` when that was not clear, because
 * of what else is said. `now` in ms.
 */
export function reviewOpening(
  { suggest, label, category }: Finding,
  kind: 'text' | 'policy' | 'edit' | 'kind',
  hours: number,
  now: number,
): ReviewOpening {
  const found = suggest === 'pass' ? {} : { suggest, label, ...(category ? { category } : {}) };
  return {
    signal: { kind, ...found, at: now },
    harm: harmOf({ label, ...(category ? { category } : {}) }),
    dueAt: now + hours * hour,
    retryAt: suggest === 'failed' ? now + retryAfter : null,
  };
}

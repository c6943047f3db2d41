import type { TextCheck } from '../../../database/collections/posts';

/** `publish`: others may see it. `review`: a person has to look first. `refuse`: it is not kept. */
export type Verdict = 'publish' | 'review' | 'refuse';

/** What follows from a check. Only a clear pass publishes: a check that failed means review. */
export function verdictOf(check: Pick<TextCheck, 'suggest'>): Verdict {
  if (check.suggest === 'pass') return 'publish';
  return check.suggest === 'risky' ? 'refuse' : 'review';
}

const severity: Record<TextCheck['suggest'], number> = { pass: 0, review: 1, failed: 2, risky: 3 };

/** The gravest of several checks of one text; there is at least one. */
export function gravest(checks: readonly [TextCheck, ...TextCheck[]]): TextCheck {
  return checks.reduce((worst, check) => (severity[check.suggest] > severity[worst.suggest] ? check : worst));
}

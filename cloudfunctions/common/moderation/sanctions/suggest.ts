import type { SanctionKind } from '../../../../database/collections/decisions';

export interface SuggestedStep {
  kind: SanctionKind;
  days: number;
}

/** Steps by what an author's strikes weigh together, the heaviest first. */
const steps: readonly (SuggestedStep & { from: number })[] = [
  { from: 6, kind: 'ban', days: 365 },
  { from: 4, kind: 'ban', days: 30 },
  { from: 3, kind: 'mute', days: 14 },
  { from: 2, kind: 'mute', days: 3 },
  { from: 1, kind: 'warning', days: 30 },
];

/**
 * The sanction an author's record suggests; null for a clean one. Breaches of grave rules weigh double (`strike-policy`),
 * so they lead on faster. An operator is free to choose otherwise.
 */
export function suggestSanction(strikeWeight: number): SuggestedStep | null {
  const step = steps.find(({ from }) => strikeWeight >= from);
  return step ? { kind: step.kind, days: step.days } : null;
}

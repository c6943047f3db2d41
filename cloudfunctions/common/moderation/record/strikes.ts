import type { LogEntry } from '../../../../database/collections/log';

/** What counts against an author: the decision, how much, until when (ms). */
export interface Strike {
  decisionId: string;
  weight: number;
  until: number;
}

type Line = Pick<LogEntry, 'action' | 'decisionId' | 'strike'>;

const takenBack = new Set<LogEntry['action']>(['decision.undone', 'decision.overturned', 'sanction.lifted']);

/**
 * An author's strikes at `now` (ms), from the lines of the log about them, in any order: each decision counts once,
 * until it expires, and not when it was taken back.
 */
export function strikesFrom(lines: readonly Line[], now: number): Strike[] {
  const gone = new Set(
    lines.filter(({ action }) => takenBack.has(action)).map(({ decisionId }) => decisionId),
  );
  const strikes = new Map<string, Strike>();
  for (const { decisionId, strike } of lines) {
    if (!strike || !decisionId || gone.has(decisionId) || strike.until <= now) continue;
    strikes.set(decisionId, { decisionId, ...strike });
  }
  return [...strikes.values()];
}

/** How much some strikes weigh together. */
export function strikeWeight(strikes: readonly Strike[]): number {
  return strikes.reduce((sum, { weight }) => sum + weight, 0);
}

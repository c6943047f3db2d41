import type { CompareState } from '../../../../database/collections/standby-state';
import { chinaDay, chinaHour } from '../../bills/china-day';

/** What decides whether both environments are compared now. */
export interface CompareTime {
  /** ms */
  now: number;
  /** The hour in China after which the nightly comparison is made. */
  nightHour: number;
  /** ms; when operators asked for one. */
  asked: number | null;
  state: Pick<CompareState, 'run' | 'night' | 'endedAt'> | undefined;
}

/**
 * The run to work on: the one under way, else one that was asked for, else tonight's; null when none is due. A run is a
 * day in China, or when (ms) it was asked for.
 */
export function runToMake({ now, nightHour, asked, state }: CompareTime): string | null {
  if (state?.endedAt === null) return state.run;
  if (asked !== null && state?.run !== String(asked)) return String(asked);
  const tonight = chinaDay(now);
  return chinaHour(now) >= nightHour && state?.night !== tonight ? tonight : null;
}

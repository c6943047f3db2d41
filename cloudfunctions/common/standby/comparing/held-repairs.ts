import type { Difference } from './confirm-differences';

/** As much as may differ in a run without anybody having to look. */
const most = 500;

/** What a comparison has found so far that would change or remove something in the other environment. */
export interface Held {
  changed: number;
  extra: number;
  held: readonly Difference[];
}

/** What is held back for the end of a run, with what was found since; `found` counts all so far, that included. */
export function holdMore({ changed, extra, held }: Held, more: readonly Difference[]): Difference[] {
  return changed + extra > most ? [] : [...held, ...more.filter(({ kind }) => kind !== 'missing')];
}

/**
 * Whether what is held is repaired at the end. Where more differs, this environment may be the one that was set back,
 * and the other one the only that has what is newer.
 */
export function mayRepair({ changed, extra }: Pick<Held, 'changed' | 'extra'>): boolean {
  return changed + extra <= most;
}

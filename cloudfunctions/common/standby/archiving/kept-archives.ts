import type { Archive } from '../../../../database/collections/archives';
import { day as dayLength } from '../../kernel/clock';
import type { StandbySettings } from '../../kernel/settings/standby';

type KeptAs = Archive['keptAs'][number];

/** The Monday of the week that a day (such as `2026-11-20`) is in. */
function weekOf(day: string): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7;
  return new Date(at - sinceMonday * dayLength).toISOString().slice(0, 10);
}

const monthOf = (day: string) => day.slice(0, 7);

/** The newest of each of the newest `count` periods. */
function newestOfEach(
  newestFirst: readonly string[],
  count: number,
  periodOf: (day: string) => string,
): string[] {
  const newest = new Map<string, string>();
  for (const day of newestFirst) {
    const period = periodOf(day);
    if (!newest.has(period)) newest.set(period, day);
  }
  return [...newest.values()].slice(0, count);
}

/**
 * Which archives are kept, and as what: the newest of each of so many days, weeks (from Monday) and months in which there
 * are any. What is not in the answer is over. `days` are such as `2026-11-20`.
 */
export function keptArchives(
  days: readonly string[],
  { keepDaily, keepWeekly, keepMonthly }: Pick<StandbySettings, 'keepDaily' | 'keepWeekly' | 'keepMonthly'>,
): Map<string, KeptAs[]> {
  const newestFirst = days.toSorted().reverse();
  const kept = new Map<string, KeptAs[]>();
  const keep = (as: KeptAs, those: readonly string[]) => {
    for (const day of those) kept.set(day, [...(kept.get(day) ?? []), as]);
  };
  keep(
    'daily',
    newestOfEach(newestFirst, keepDaily, (day) => day),
  );
  keep('weekly', newestOfEach(newestFirst, keepWeekly, weekOf));
  keep('monthly', newestOfEach(newestFirst, keepMonthly, monthOf));
  return kept;
}

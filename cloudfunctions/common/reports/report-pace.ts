import type { Report } from '../../../database/collections/reports';
import { day, second } from '../kernel/clock';
import type { Bilingual } from '../kernel/contract/answer';
import type { RateRule } from '../kernel/contract/contract';

/** Days an abusive complaint slows whoever made it. */
const memory = 90;
/** Complaints a day after one abusive complaint; one less for each further one, but never none. */
const afterOne = 3;

/** How somebody is slowed, and why. */
export interface Pace {
  rule: RateRule;
  message: Bilingual;
}

/** How abusive complaints of the last 90 days slow a person at `now` (ms); null when there are none. */
export function paceOf(
  reports: readonly Pick<Report, 'abusive' | 'createdAt' | 'closedAt'>[],
  now: number,
): Pace | null {
  const since = now - memory * day;
  const abusive = reports.filter(
    (report) => report.abusive && (report.closedAt ?? report.createdAt) > since,
  ).length;
  if (abusive === 0) return null;
  const times = Math.max(1, afterOne + 1 - abusive);
  return {
    rule: { times, seconds: day / second },
    message: {
      zh: `最近 ${memory} 天，你有 ${abusive} 条投诉被认定为恶意投诉，所以现在一天最多投诉 ${times} 次。请晚些再来。`,
      en: `Of your complaints of the last ${memory} days, ${abusive} ${abusive === 1 ? 'was' : 'were'} found to be made to harm. For now you can complain ${times === 1 ? 'once' : `${times} times`} a day; please come back later.`,
    },
  };
}

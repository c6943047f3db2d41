import type { Report } from '../../../database/collections/reports';
import { day } from '../kernel/clock';

/** Days after the answer in which a person may say that it was not solved. */
export const reopenDays = 15;

/** Why a complaint cannot be opened again. */
export type NoReopening = 'open' | 'again' | 'late';

/** Why whoever made a complaint cannot open it again at `now` (ms); null when they can: once, and within 15 days. */
export function reopenRefusal(
  { state, reopened, closedAt }: Pick<Report, 'state' | 'reopened' | 'closedAt'>,
  now: number,
): NoReopening | null {
  if (state === 'open') return 'open';
  if (reopened) return 'again';
  return closedAt !== null && now - closedAt <= reopenDays * day ? null : 'late';
}

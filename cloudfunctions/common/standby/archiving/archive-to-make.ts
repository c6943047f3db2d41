import type { ArchiveState } from '../../../../database/collections/standby-state';
import { minute } from '../../kernel/clock';
import { chinaDay, chinaHour } from '../../bills/china-day';

/** No run writes for longer than this, in ms. */
const longest = 15 * minute;

/** The archive to work on: the one under way, else tonight's; null when none is due. `now` in ms. */
export function archiveToMake(
  now: number,
  nightHour: number,
  state: Pick<ArchiveState, 'archiveId' | 'endedAt'> | undefined,
): string | null {
  if (state?.endedAt === null) return state.archiveId;
  const tonight = chinaDay(now);
  return chinaHour(now) >= nightHour && state?.archiveId !== tonight ? tonight : null;
}

/** Whether another run is writing, and was not cut off. A clock that was set back holds up nothing. `now` in ms. */
export function isHeld({ busyUntil }: Pick<ArchiveState, 'busyUntil'>, now: number): boolean {
  return busyUntil > now && busyUntil - now <= longest;
}

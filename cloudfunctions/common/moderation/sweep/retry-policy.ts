import type { Case } from '../../../../database/collections/cases';
import { minute } from '../../kernel/clock';

/** Waits before a failed text check is asked again for the second and the third time; the first is after 5 minutes. */
const waits = [20 * minute, 60 * minute];

/** When a text check that failed again at `now` (ms) is asked anew; null when it is left to people. */
export function nextRetry({ retries }: Pick<Case, 'retries'>, now: number): number | null {
  const wait = waits[retries];
  return wait === undefined ? null : now + wait;
}

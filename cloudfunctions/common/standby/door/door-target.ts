import type { DoorState, DoorTarget } from '../../../../database/collections/standby-state';
import { servesIn } from '../roles/role-policy';

/** What an operator may ask for: the mini program that serves, or the app on the web instead. */
export type DoorWish = 'app' | 'h5';

/**
 * Where the front door sends people in an epoch: as is wished now, else as it was in the same epoch, else to the mini
 * program that serves.
 */
export function doorTarget(
  epoch: number,
  before: Pick<DoorState, 'epoch' | 'serve'> | undefined,
  wish?: DoorWish,
): DoorTarget {
  const kept = before?.epoch === epoch && before.serve === 'h5' ? 'h5' : 'app';
  return (wish ?? kept) === 'h5' ? 'h5' : servesIn(epoch);
}

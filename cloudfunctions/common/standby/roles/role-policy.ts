import type { Role, RoleState } from '../../../../database/collections/standby-state';

/** What is known of the other environment from a message of its own. */
export interface PeerStanding {
  environment: string;
  appid: string;
  epoch: number;
  role: Role;
}

/** Whether an epoch is one in which `home` may serve: the home primary has the odd ones, the home standby the even ones. */
export function isEpochOf(home: Role, epoch: number): boolean {
  return epoch % 2 === (home === 'primary' ? 1 : 0);
}

/** Who may serve in an epoch, by what they are at home. */
export function servesIn(epoch: number): Role {
  return isEpochOf('primary', epoch) ? 'primary' : 'standby';
}

/**
 * The epoch a takeover by this environment has. Both take different ones, so that they never serve in the same, whatever
 * they know of each other.
 */
export function nextEpoch(home: Role, epoch: number): number {
  return isEpochOf(home, epoch + 1) ? epoch + 1 : epoch + 2;
}

/**
 * How this environment stands after it heard of the other one: a higher epoch always holds, and whoever served in a lower
 * one stops. Gives the same object when nothing changes. `now` in ms.
 */
export function afterHearing(mine: RoleState, peer: PeerStanding, now: number): RoleState {
  const serving =
    peer.role === 'primary' ? { appid: peer.appid, environment: peer.environment } : mine.serving;
  if (peer.epoch > mine.epoch) {
    return {
      ...mine,
      role: 'standby',
      epoch: peer.epoch,
      since: mine.role === 'standby' ? mine.since : now,
      promoting: mine.promoting !== null && mine.promoting >= peer.epoch ? mine.promoting : null,
      serving,
    };
  }
  const news = peer.epoch === mine.epoch && mine.role === 'standby' && peer.role === 'primary';
  return news && serving?.environment !== mine.serving?.environment ? { ...mine, serving } : mine;
}

/**
 * How a standby stands once it has begun to take over: the takeover it had begun goes on, else the next epoch is taken.
 * Gives the same object when it had begun already.
 */
export function beginTakeover(home: Role, mine: RoleState): RoleState & { promoting: number } {
  const begun = mine.promoting;
  return begun !== null && begun >= mine.epoch
    ? { ...mine, promoting: begun }
    : { ...mine, promoting: nextEpoch(home, mine.epoch) };
}

/** How a standby stands that ends the takeover to `epoch`; null when that is not the one it had begun (any more). */
export function endTakeover(mine: RoleState, epoch: number, now: number): RoleState | null {
  if (mine.role !== 'standby' || mine.promoting !== epoch || epoch < mine.epoch) return null;
  return { ...mine, role: 'primary', epoch, since: now, promoting: null, serving: null };
}

/**
 * How this environment stands after the other one said that it is about to serve in `epoch`: it stops, and knows where
 * people will be served. Null when it must not: the epoch is not above its own, or is one that only it itself may have.
 * Told again, nothing changes. `now` in ms.
 */
export function afterYielding(
  home: Role,
  mine: RoleState,
  { environment, appid, epoch }: Omit<PeerStanding, 'role'>,
  now: number,
): RoleState | null {
  const again = mine.role === 'standby' && mine.epoch === epoch;
  if (isEpochOf(home, epoch) || (epoch <= mine.epoch && !again)) return null;
  return afterHearing(mine, { environment, appid, epoch, role: 'primary' }, now);
}

/** How a primary stands that stops serving although nobody asked: it is not known who serves. `now` in ms. */
export function afterStopping(mine: RoleState, now: number): RoleState {
  return { ...mine, role: 'standby', since: now, serving: null };
}

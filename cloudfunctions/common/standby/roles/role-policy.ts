import type { Role, RoleState } from '../../../../database/collections/standby-state';

/** What is known of the other environment from a message of its own. */
export interface PeerStanding {
  environment: string;
  appid: string;
  epoch: number;
  role: Role;
}

/**
 * The epoch a takeover by this environment has. The home primary takes odd ones and the home standby even ones, so that
 * both never serve in the same, whatever they know of each other.
 */
export function nextEpoch(home: Role, epoch: number): number {
  const parity = home === 'primary' ? 1 : 0;
  return (epoch + 1) % 2 === parity ? epoch + 1 : epoch + 2;
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

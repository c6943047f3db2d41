import type { RoleState } from '../../../../database/collections/standby-state';
import { now } from '../../kernel/clock';
import { log } from '../../kernel/log';
import { readRole } from '../../kernel/role';
import { afterHearing, type PeerStanding } from './role-policy';
import { writeRole } from './write-role';

/** Takes in how the other environment stands, which a message of its own has proved; gives how this one stands since. */
export async function learnOfPeer(peer: PeerStanding): Promise<RoleState> {
  for (;;) {
    const mine = await readRole();
    const after = afterHearing(mine, peer, now());
    if (peer.epoch === mine.epoch && peer.role === 'primary' && mine.role === 'primary') {
      log('error', 'role.collision', { epoch: mine.epoch, peer: peer.environment });
    }
    if (after === mine) return mine;
    if (!(await writeRole(mine, after))) continue;
    if (after.role !== mine.role) log('warn', 'role.yielded', { epoch: after.epoch, to: peer.environment });
    return after;
  }
}

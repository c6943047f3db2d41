import { now } from '../../kernel/clock';
import { log } from '../../kernel/log';
import { readRole } from '../../kernel/role';
import { insertState, updateState } from '../state';
import { afterHearing, type PeerStanding } from './role-policy';

/** Takes in how the other environment stands, which a message of its own has proved; gives how this one stands since. */
export async function learnOfPeer(peer: PeerStanding): Promise<Awaited<ReturnType<typeof readRole>>> {
  for (;;) {
    const mine = await readRole();
    const after = afterHearing(mine, peer, now());
    if (peer.epoch === mine.epoch && peer.role === 'primary' && mine.role === 'primary') {
      log('error', 'role.collision', { epoch: mine.epoch, peer: peer.environment });
    }
    if (after === mine) return mine;
    const { _id, ...changes } = after;
    const stored =
      (await updateState('role', changes, {
        epoch: mine.epoch,
        role: mine.role,
        promoting: mine.promoting,
      })) || (await insertState({ _id, ...changes }));
    if (!stored) continue;
    if (after.role !== mine.role) log('warn', 'role.yielded', { epoch: after.epoch, to: peer.environment });
    return after;
  }
}

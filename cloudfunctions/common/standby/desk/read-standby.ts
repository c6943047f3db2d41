import { readRole } from '../../kernel/role';
import type { CallContext } from '../../kernel/serve';
import { getSettings } from '../../kernel/settings';
import { readState } from '../state';
import { readStandbyStatus } from '../takeover/read-status';
import type { StandbyView } from './views';

/** How both environments stand, with what operators may do about it. */
export async function readStandby({ now }: Pick<CallContext, 'now'>): Promise<StandbyView> {
  const [status, { serving }, { standby }, requests] = await Promise.all([
    readStandbyStatus(),
    readRole(),
    getSettings(),
    readState('requests'),
  ]);
  return {
    ...status,
    serving: status.role === 'standby' && serving ? { appid: serving.appid } : null,
    doorUrl: standby.doorUrl || null,
    lagMinutes: standby.lagMinutes,
    requests: { compare: requests?.compare ?? null, drill: requests?.drill ?? null },
    now,
  };
}

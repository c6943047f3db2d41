import type { Status } from '../../browse/contract';
import { readRole } from '../kernel/role';
import type { CallContext } from '../kernel/serve';
import { getSettings } from '../kernel/settings';

/** Which environment answers, in what role, and where people are served. */
export async function readStatus({
  environment,
  now,
}: Pick<CallContext, 'environment' | 'now'>): Promise<Status> {
  const [{ role, epoch, serving }, { standby }] = await Promise.all([readRole(), getSettings()]);
  const elsewhere = role === 'standby' && serving ? { appid: serving.appid } : null;
  return { environment, role, epoch, serving: elsewhere, doorUrl: standby.doorUrl || null, now };
}

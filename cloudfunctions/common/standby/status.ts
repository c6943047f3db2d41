import type { Status } from '../../browse/contract';
import { log } from '../kernel/log';
import type { CallContext } from '../kernel/serve';

/** Set with the function (`LIFEBOAT_ROLE`); an environment is the primary unless it says otherwise. */
function readRole(value: string | undefined): Status['role'] {
  if (value === 'standby') return 'standby';
  if (value !== undefined && value !== '' && value !== 'primary') log('error', 'role.invalid');
  return 'primary';
}

/** Which environment answers, and in what role. */
export function readStatus({ environment, now }: Pick<CallContext, 'environment' | 'now'>): Status {
  return { environment, role: readRole(process.env['LIFEBOAT_ROLE']), now };
}

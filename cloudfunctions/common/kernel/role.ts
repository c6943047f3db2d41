import type { Role, RoleState } from '../../../database/collections/standby-state';
import { db } from './database';
import { AppError } from './errors';
import { log } from './log';
import { getSettings } from './settings';

/** What this environment was set up as (`LIFEBOAT_ROLE`, the same for all its functions): the primary unless it says otherwise. */
export function homeRole(): Role {
  const value = process.env['LIFEBOAT_ROLE'];
  if (value === 'standby') return 'standby';
  if (value !== undefined && value !== '' && value !== 'primary') log('error', 'role.invalid');
  return 'primary';
}

/** Before the first takeover. */
export const firstEpoch = 1;

/** Whether this environment serves, in one read: as it was set up, until a takeover says otherwise. */
export async function readRole(): Promise<RoleState> {
  const state = await db.standbyState.get('role');
  if (state?._id === 'role') return state;
  return { _id: 'role', role: homeRole(), epoch: firstEpoch, since: 0, promoting: null, serving: null };
}

/** Whether people are served here, so that what WeChat and WeChat Pay say is taken here, too. */
export async function isServing(): Promise<boolean> {
  return (await readRole()).role === 'primary';
}

/** Throws MOVED, with the way to where people are served, unless this environment serves. */
export async function requireServing(): Promise<void> {
  const { role, serving } = await readRole();
  if (role === 'primary') return;
  const { standby } = await getSettings();
  throw new AppError('MOVED', { moved: { appid: serving?.appid ?? null, url: standby.doorUrl || null } });
}

import type { Role } from '../../../database/collections/standby-state';
import { now, second } from '../kernel/clock';
import { readRole } from '../kernel/role';

const lifetime = 30 * second;
let cached: { role: Role; until: number } | undefined;

/**
 * The role that people are told of. Read at most every 30 s, so that a page on a warm instance pays nothing for it: to be
 * shown, never to decide by.
 */
export async function getShownRole(): Promise<Role> {
  if (cached && now() < cached.until) return cached.role;
  const { role } = await readRole();
  cached = { role, until: now() + lifetime };
  return role;
}

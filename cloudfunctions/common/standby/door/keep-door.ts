import { readRole } from '../../kernel/role';
import { readState } from '../state';
import { doorTarget } from './door-target';
import { publishDoor } from './publish-door';

/** Tells the front door who serves, where this environment does and could not say so before. A job of `backup`. */
export async function keepDoor(): Promise<{ published: boolean }> {
  const [{ role, epoch }, door] = await Promise.all([readRole(), readState('door')]);
  if (role !== 'primary' || (door?.epoch === epoch && door.error === null)) return { published: false };
  const { error } = await publishDoor({ epoch, serve: doorTarget(epoch, door) });
  return { published: error === null };
}

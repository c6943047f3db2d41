import type { RoleState } from '../../database/collections/standby-state';
import { schema } from '../../database';
import type { LocalCloud } from '../../emulator';
import { environmentNames, type EnvironmentName } from '../../emulator/people/environments';

export type Standing = Pick<RoleState, 'role' | 'epoch'>;

/** How an environment stands: as it was set up, until a takeover has said otherwise. */
export function standingOf(cloud: LocalCloud, env: EnvironmentName): Standing {
  const [state] = cloud
    .environment(env)
    .database.read(schema.standbyState.name, { query: { _id: 'role' } }) as unknown as RoleState[];
  return state ?? { role: env, epoch: 1 };
}

/** Which environments believe that they serve. */
export function serving(cloud: LocalCloud): EnvironmentName[] {
  return environmentNames.filter((env) => standingOf(cloud, env).role === 'primary');
}

/** Whether both serve in the same epoch, which must never be. */
export function collide(cloud: LocalCloud): boolean {
  return (
    serving(cloud).length === 2 && standingOf(cloud, 'primary').epoch === standingOf(cloud, 'standby').epoch
  );
}

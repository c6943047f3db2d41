import type { RoleState } from '../../../../database/collections/standby-state';
import { insertState, updateState } from '../state';

/**
 * Stores how this environment stands if it still stands as it was read, `before`; tells whether it did. Epoch, role and
 * the takeover under way say all that decides who serves, so it is enough that these are the same.
 */
export async function writeRole(before: RoleState, after: RoleState): Promise<boolean> {
  const { _id, ...changes } = after;
  const { epoch, role, promoting } = before;
  if (await updateState('role', changes, { epoch, role, promoting })) return true;
  return insertState({ _id, ...changes });
}

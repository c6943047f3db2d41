import type { RoleState } from '../../../../database/collections/standby-state';
import { readRole } from '../../kernel/role';
import { transaction } from '../../kernel/database';
import { appendLog, system } from '../../moderation/log/append-log';

/** How an environment stands as the log keeps it. */
const logged = ({ role, epoch }: RoleState) => ({ role, epoch });

/**
 * Changes who serves, by a policy over how this environment stands at that moment, together with its line in the log;
 * gives how it stands then, or null when the policy gives none. `now` in ms.
 */
export async function changeRole(
  action: 'role.promoted' | 'role.demoted',
  policy: (mine: RoleState) => RoleState | null,
  environment: string,
  now: number,
): Promise<RoleState | null> {
  const asSetUp = await readRole();
  return transaction(async (t) => {
    const mine = ((await t.doc('standbyState', 'role').get()) as RoleState | undefined) ?? asSetUp;
    const after = policy(mine);
    if (!after) return null;
    const { _id, ...changes } = after;
    await t.doc('standbyState', _id).set(changes);
    await appendLog(t, {
      at: now,
      actor: system,
      action,
      before: { ...logged(mine), environment },
      after: { ...logged(after), environment },
    });
    return after;
  });
}

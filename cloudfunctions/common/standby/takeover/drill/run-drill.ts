import type { DrillState } from '../../../../../database/collections/standby-state';
import { now } from '../../../kernel/clock';
import { readRole } from '../../../kernel/role';
import { getSettings } from '../../../kernel/settings';
import { putState } from '../../state';
import type { Check } from './check';
import { checkDoor } from './check-door';
import { checkLag } from './check-lag';
import { checkLink } from './check-link';
import { checkNights } from './check-nights';
import { checkPhones } from './check-phones';

/**
 * Tries what of a takeover can be tried without one, and notes what came of it. What cannot be tried here is left out:
 * what needs keys that other functions have, and what only the other side can see.
 */
export async function runDrill(by: DrillState['by']): Promise<{ passed: boolean; checks: Check[] }> {
  // The other side may say how it stands, which changes what is looked at next.
  const link = await checkLink();
  const [role, { standby }] = await Promise.all([readRole(), getSettings()]);
  const at = now();
  const rest = await Promise.all([
    checkPhones(),
    checkLag(role.role, standby.lagMinutes, at),
    checkNights(role.role, standby.archive, at),
    checkDoor(role),
  ]);
  const checks = [...link, ...rest.flat()];
  await putState({ _id: 'drill', at, by, checks });
  return { passed: checks.every(({ passed }) => passed), checks };
}

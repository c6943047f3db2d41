import type { User } from '../../../database/collections/users';
import { sanctionInForce } from '../kernel/sanctions';

/** Whether others see a person, and what the person publishes, at `now` (ms). */
export function isShown(user: Pick<User, 'state' | 'sanctions'> | undefined, now: number): boolean {
  return user?.state === 'active' && !sanctionInForce(user, 'ban', now);
}

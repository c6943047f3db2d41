import type { User } from '../../../../database/collections/users';
import { day } from '../../kernel/clock';
import { sanctionInForce } from '../../kernel/sanctions';

/** For changing one's mind. */
const wayBack = 7 * day;

/** ms; when a ban that is in force at `now` (ms) lets an account go: whoever came back as somebody new would have none. */
export function heldUntil(user: Pick<User, 'sanctions'>, now: number): number | null {
  return sanctionInForce(user, 'ban', now)?.until ?? null;
}

/** ms; when an account is gone whose deletion is asked for at `now` (ms). */
export function goneAt(user: Pick<User, 'sanctions'>, now: number): number {
  return Math.max(now + wayBack, heldUntil(user, now) ?? 0);
}

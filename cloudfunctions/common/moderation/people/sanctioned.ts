import type { User } from '../../../../database/collections/users';
import { command, type DocumentQuery } from '../../kernel/database';
import { sanctionInForce } from '../../kernel/sanctions';

/** Whether a person may not do all that others may: under a mute or a ban at `now` (ms). */
export function isSanctioned(user: Pick<User, 'sanctions'>, now: number): boolean {
  return (['mute', 'ban'] as const).some((kind) => sanctionInForce(user, kind, now) !== undefined);
}

/** The same as a query. */
export function sanctionedAt(now: number): DocumentQuery<User> {
  const inForce = { kind: command.in(['mute', 'ban']), until: command.gt(now) };
  return { sanctionsEndAt: command.gt(0), sanctions: command.elemMatch(inForce) };
}

import type { SanctionKind } from '../../../database/collections/decisions';
import type { Sanction, User } from '../../../database/collections/users';

/**
 * The sanction of a kind that is in force at `now` (ms), the one that ends last; undefined when there is none. One that
 * has run out counts no more, whether `sweep` has ended it or not.
 */
export function sanctionInForce(
  { sanctions }: Pick<User, 'sanctions'>,
  kind: SanctionKind,
  now: number,
): Sanction | undefined {
  return sanctions
    .filter((sanction) => sanction.kind === kind && sanction.until > now)
    .sort((a, b) => b.until - a.until)[0];
}

import type { User } from '../../../database/collections/users';
import { AppError } from '../kernel/errors';

/** Throws BLOCKED when the author of a post does not want anything from `userId`. */
export function refuseBlocked(author: Pick<User, 'blocked'> | undefined, userId: string): void {
  if (author?.blocked.includes(userId)) throw new AppError('BLOCKED');
}

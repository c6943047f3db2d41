import { db } from './database';
import { AppError } from './errors';
import type { Person } from './identity';

/** Throws PHONE_REQUIRED for somebody who has left no phone number, typed or given by WeChat. */
export async function requirePhone({ user }: Pick<Person, 'user'>): Promise<void> {
  if (!(await db.phones.get(user._id))) throw new AppError('PHONE_REQUIRED');
}

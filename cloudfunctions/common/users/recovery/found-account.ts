import type { User } from '../../../../database/collections/users';
import { db } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { FoundAccount } from './views';

/** A name with all but its first character hidden: 老王 gives 老**. */
export function maskNickname(nickname: string): string {
  return `${Array.from(nickname)[0] ?? ''}**`;
}

export function toFoundAccount({ nickname, createdAt }: Pick<User, 'nickname' | 'createdAt'>): FoundAccount {
  return { nickname: maskNickname(nickname), since: createdAt };
}

/** What the caller is shown of an account before it becomes theirs. */
export async function readFoundAccount(userId: string): Promise<FoundAccount> {
  const user = await db.users.get(userId);
  if (!user) throw new AppError('NOT_FOUND');
  return toFoundAccount(user);
}

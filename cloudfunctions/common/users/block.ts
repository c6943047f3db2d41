import type { Me } from '../../register/contract';
import { command, db } from '../kernel/database';
import { AppError, invalidField } from '../kernel/errors';
import type { UserCall } from '../kernel/serve';
import { reloadMe } from './me';

const most = 500;

/** Hides a person from the caller, and keeps that person from commenting on and liking the caller's posts. */
export async function blockPerson(
  { userId }: { userId: string },
  { person, now }: UserCall,
): Promise<{ me: Me }> {
  const { user } = person;
  if (userId === user._id) {
    throw invalidField('userId', { zh: '不能屏蔽自己。', en: 'You cannot block yourself.' });
  }
  const other = await db.users.get(userId);
  if (!other || other.state === 'deleted') throw new AppError('NOT_FOUND');
  if (!user.blocked.includes(userId)) {
    const added = await db.users.update(
      user._id,
      { blocked: command.addToSet(userId), updatedAt: now },
      { [`blocked.${most - 1}`]: command.exists(false) },
    );
    if (!added) {
      throw invalidField('userId', {
        zh: `最多屏蔽 ${most} 人，请先解除一些。`,
        en: `You can block at most ${most} people. Unblock some first.`,
      });
    }
  }
  return { me: await reloadMe(person) };
}

import type { Me } from '../../register/contract';
import { command, db } from '../kernel/database';
import type { UserCall } from '../kernel/serve';
import { reloadMe } from './me';

/** Takes a block back; doing so twice, or for somebody who is gone, is no mistake. */
export async function unblockPerson(
  { userId }: { userId: string },
  { person, now }: UserCall,
): Promise<{ me: Me }> {
  await db.users.update(person.user._id, { blocked: command.pull(userId), updatedAt: now });
  return { me: await reloadMe(person) };
}

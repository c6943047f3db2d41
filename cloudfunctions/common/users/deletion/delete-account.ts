import type { Me } from '../../../register/contract';
import { second } from '../../kernel/clock';
import { db } from '../../kernel/database';
import type { UserCall } from '../../kernel/serve';
import { reloadMe } from '../me';
import { goneAt } from './gone-at';
import { settleContent } from './settle-content';

/** For hiding or showing again; the `sweep` function does what is left over. */
const patience = 5 * second;

/**
 * Puts an account on its way out: others see nothing of it from now on, and `sweep` removes it in seven days, or when a
 * ban ends. With `undo`, takes that back.
 */
export async function deleteAccount(
  { undo }: { undo: boolean },
  { person, now }: UserCall,
): Promise<{ me: Me }> {
  const { _id } = person.user;
  if (undo) {
    await db.users.update(_id, { state: 'active', updatedAt: now }, { state: 'deleting' });
  } else {
    const changes = { state: 'deleting' as const, deleteAt: goneAt(person.user, now), updatedAt: now };
    await db.users.update(_id, changes, { state: 'active' });
  }
  await settleContent(_id, now + patience);
  return { me: await reloadMe(person) };
}

import type { Me } from '../../../register/contract';
import { second } from '../../kernel/clock';
import type { Bilingual } from '../../kernel/contract/answer';
import { db } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { UserCall } from '../../kernel/serve';
import { reloadMe } from '../me';
import { goneAt } from './gone-at';
import { hasOpenOrders } from './open-trade';
import { settleContent } from './settle-content';

/** For hiding or showing again; the `sweep` function does what is left over. */
const patience = 5 * second;

const openOrders: Bilingual = {
  zh: '你还有没完成的订单或退款。请等订单完成、退款到账以后，再注销账号。',
  en: 'You still have orders or refunds under way. Delete your account when they are done.',
};

/**
 * Puts an account on its way out: others see nothing of it from now on, and `sweep` removes it in seven days, or when a
 * ban ends. With `undo`, takes that back. Throws CONFLICT while orders or refunds are under way.
 */
export async function deleteAccount(
  { undo }: { undo: boolean },
  { person, now }: UserCall,
): Promise<{ me: Me }> {
  const { _id } = person.user;
  if (undo) {
    await db.users.update(_id, { state: 'active', updatedAt: now }, { state: 'deleting' });
  } else {
    const leaving = person.user.state === 'deleting';
    if (!leaving && (await hasOpenOrders(_id))) throw new AppError('CONFLICT', { message: openOrders });
    const changes = { state: 'deleting' as const, deleteAt: goneAt(person.user, now), updatedAt: now };
    await db.users.update(_id, changes, { state: 'active' });
  }
  await settleContent(_id, now + patience);
  return { me: await reloadMe(person) };
}

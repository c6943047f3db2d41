import type { Shop } from '../../../database/collections/shops';
import { db, transaction } from '../kernel/database';
import { AppError } from '../kernel/errors';
import type { UserCall } from '../kernel/serve';
import { appendLog } from '../moderation/log/append-log';

interface Change {
  userId: string;
  state: 'open' | 'closed';
}

/** Opens or closes somebody's shop, whatever the settings say. Orders that exist go on. NOT_FOUND for nobody. */
export async function setShop({ userId, state }: Change, { person, now }: UserCall): Promise<Change> {
  const user = await db.users.get(userId);
  if (!user || user.state === 'deleted') throw new AppError('NOT_FOUND');
  return transaction(async (t) => {
    const shop = await t.doc('shops', userId).get();
    const before = shop?.state ?? null;
    if (before === state) return { userId, state };
    const made: Omit<Shop, '_id'> = { state, commissionRate: 0, createdAt: now, updatedAt: now };
    if (shop) await t.doc('shops', userId).update({ state, updatedAt: now });
    else await t.doc('shops', userId).set(made);
    await appendLog(t, {
      at: now,
      actor: { type: 'operator', id: person.user._id },
      action: 'shop.changed',
      subject: { type: 'user', id: userId },
      authorId: userId,
      before: { state: before },
      after: { state },
    });
    return { userId, state };
  });
}

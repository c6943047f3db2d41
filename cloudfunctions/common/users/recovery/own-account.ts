import { command, db } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { Person } from '../../kernel/identity';

/**
 * Whether nothing would be lost with an account: nothing published, bought, sold or earned, no complaint or appeal made,
 * nothing decided about it, no role, and no way to it but this one.
 */
async function isEmptyAccount({ user, role }: Person): Promise<boolean> {
  const { _id: userId, state, sanctions } = user;
  if (state !== 'active' || sanctions.length > 0 || role !== null) return false;
  const one = { limit: 1 };
  const [identities, ...found] = await Promise.all([
    db.identities.count({ userId }),
    db.posts.find({ authorId: userId }, one),
    db.comments.find({ authorId: userId }, one),
    db.orders.find({ buyerId: userId }, one),
    db.orders.find({ sellerId: userId }, one),
    db.goods.find({ sellerId: userId }, one),
    db.shares.find({ agentId: userId }, one),
    db.agents.find({ _id: userId }, one),
    db.shops.find({ _id: userId }, one),
    db.operators.find({ _id: userId }, one),
    db.reports.find({ reporterId: userId }, one),
    db.decisions.find({ authorId: userId, outcome: command.neq('answer') }, one),
    db.appeals.find({ userId }, one),
  ]);
  return identities === 1 && found.every((documents) => documents.length === 0);
}

/** Throws CONFLICT unless the caller's account is a fresh one that may be given up for another. */
export async function requireEmptyAccount(person: Person): Promise<void> {
  if (await isEmptyAccount(person)) return;
  throw new AppError('CONFLICT', {
    message: {
      zh: '现在这个账号里已经有内容了，不能再换成另一个账号。如果需要帮忙，请联系我们。',
      en: 'This account already holds something, so it cannot be exchanged for another. Contact us if you need help.',
    },
  });
}

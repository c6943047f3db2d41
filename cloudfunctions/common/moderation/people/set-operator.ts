import type { OperatorRole } from '../../../../database/collections/operators';
import { db, transaction } from '../../kernel/database';
import { AppError, invalidField } from '../../kernel/errors';
import type { UserCall } from '../../kernel/serve';
import { appendLog } from '../log/append-log';

interface Change {
  userId: string;
  role: OperatorRole | null;
}

/**
 * Gives a person a role, or takes it away with null. NOT_FOUND for nobody; INVALID_INPUT for oneself, so that an admin
 * is always left; FORBIDDEN for who has lost the role meanwhile.
 */
export async function setOperator({ userId, role }: Change, { person, now }: UserCall): Promise<Change> {
  const adminId = person.user._id;
  if (userId === adminId) {
    throw invalidField('userId', {
      zh: '不能改自己的角色，请另一位管理员来改。',
      en: 'You cannot change your own role. Ask another admin.',
    });
  }
  const user = await db.users.get(userId);
  if (user?.state !== 'active') throw new AppError('NOT_FOUND');
  return transaction(async (t) => {
    const [admin, operator] = await Promise.all([
      t.doc('operators', adminId).get(),
      t.doc('operators', userId).get(),
    ]);
    if (admin?.role !== 'admin') throw new AppError('FORBIDDEN');
    const before = operator?.role ?? null;
    if (before === role) return { userId, role };
    // Two admins who take each other's role at once both write both documents, so one of them loses.
    await t.doc('operators', adminId).update({ changedAt: now });
    if (role === null) await t.doc('operators', userId).remove();
    else await t.doc('operators', userId).set({ role });
    await appendLog(t, {
      at: now,
      actor: { type: 'operator', id: adminId },
      action: 'role.changed',
      subject: { type: 'user', id: userId },
      authorId: userId,
      before: { role: before },
      after: { role },
    });
    return { userId, role };
  });
}

import type { Decision, SanctionKind } from '../../../../database/collections/decisions';
import type { User } from '../../../../database/collections/users';
import { day } from '../../kernel/clock';
import type { Transaction } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { Person } from '../../kernel/identity';
import { writeNotice } from '../../notices/write-notice';
import { recordDecision, type NewDecision } from '../decisions/record-decision';
import { withSanction } from './user-sanctions';

/** A sanction of so many days from `now` (ms). */
export function sanctionOf(
  { kind, days }: { kind: SanctionKind; days: number },
  now: number,
): NonNullable<Decision['sanction']> {
  return { kind, from: now, until: now + days * day };
}

/**
 * Gives the person to be sanctioned. Throws FORBIDDEN for a sanction against oneself, or against an operator unless an
 * admin gives it, and NOT_FOUND for somebody who is gone.
 */
async function checkTarget(
  t: Transaction,
  target: User | undefined,
  { user, role }: Pick<Person, 'user' | 'role'>,
): Promise<User> {
  if (!target || target.state === 'deleted') throw new AppError('NOT_FOUND');
  if (target._id === user._id) {
    const message = { zh: '不能处罚自己。', en: 'You cannot sanction yourself.' };
    throw new AppError('FORBIDDEN', { message });
  }
  if (role === 'admin' || !(await t.doc('operators', target._id).get())) return target;
  const message = {
    zh: '对方是运营同事，要由管理员处理。',
    en: 'This is an operator; only an admin may sanction them.',
  };
  throw new AppError('FORBIDDEN', { message });
}

/** Puts the sanction of a decision in force beside those there are, and tells the person. */
async function putInForce(
  t: Transaction,
  target: User,
  { _id, rule, at }: Decision,
  sanction: NonNullable<Decision['sanction']>,
): Promise<void> {
  const { kind, until } = sanction;
  await t.doc('users', target._id).update(withSanction(target, { decisionId: _id, ...sanction }, at));
  const common = { userId: target._id, about: _id, path: `/pages/decision/decision?id=${_id}`, at };
  if (kind === 'warning') await writeNotice(t, { ...common, kind, data: { rule } });
  else await writeNotice(t, { ...common, kind, data: { rule, until } });
}

/**
 * Records a sanction and puts it in force; gives the decision. Throws FORBIDDEN or NOT_FOUND for whom it may not strike.
 * Part of the caller's transaction; the content of somebody who is banned is settled after it.
 */
export async function imposeSanction(
  t: Transaction,
  decision: NewDecision & { sanction: NonNullable<Decision['sanction']> },
  operator: Pick<Person, 'user' | 'role'>,
): Promise<Decision> {
  const { authorId, sanction } = decision;
  const found = authorId === null ? undefined : await t.doc('users', authorId).get();
  const target = await checkTarget(t, found, operator);
  const before = target.sanctions.map(({ kind }) => kind);
  const made = await recordDecision(t, decision, {
    before: { sanctions: before },
    after: { sanctions: [...before, sanction.kind] },
  });
  await putInForce(t, target, made, sanction);
  return made;
}

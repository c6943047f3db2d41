import type { RecoveryBy } from '../../../../database/collections/recoveries';
import { transaction, type Transaction } from '../../kernel/database';
import { identityId, type Caller } from '../../kernel/identity';
import { newId } from '../../kernel/ids';
import { appendLog } from '../../moderation/log/append-log';
import { writeNotice } from '../../notices/write-notice';
import { tombstone } from '../deletion/tombstone';
import { traceOf } from './trace';

export interface Joining {
  caller: Caller;
  /** The fresh account the caller has here; null for an identity nobody knows. */
  from: string | null;
  /** The account they come back to. */
  to: string;
  by: RecoveryBy;
}

async function isGone(t: Transaction, userId: string): Promise<boolean> {
  const user = await t.doc('users', userId).get();
  return !user || user.state === 'deleted';
}

/** Something is not any more as it was read. */
class Changed extends Error {}

/** Gives the identity to the person; the fresh account ends, and `sweep` takes away what is left of it. */
async function moveIdentity(t: Transaction, { caller, from, to }: Joining, now: number): Promise<void> {
  const id = identityId(caller);
  const identity = await t.doc('identities', id).get();
  if (from === null) {
    if (identity && !(await isGone(t, identity.userId))) throw new Changed();
  } else {
    const fresh = await t.doc('users', from).get();
    if (identity?.userId !== from || fresh?.state !== 'active') throw new Changed();
    await t.doc('users', from).update({ ...tombstone, deleteAt: now, updatedAt: now });
  }
  const kept = identity?.apart ? { apart: true } : {};
  const createdAt = identity?.createdAt ?? now;
  await t.doc('identities', id).set({ ...caller, ...kept, userId: to, createdAt, seenAt: now });
}

async function record(t: Transaction, { caller, from, to, by }: Joining, now: number): Promise<void> {
  const recoveryId = newId('rc');
  const id = identityId(caller);
  await t.doc('recoveries', recoveryId).set({
    identityId: id,
    trace: traceOf(id),
    fromUserId: from,
    toUserId: to,
    by,
    candidates: [],
    at: now,
    undoneAt: null,
    undoneBy: null,
  });
  await appendLog(t, {
    at: now,
    actor: { type: 'person', id: to },
    action: 'person.recognised',
    subject: { type: 'user', id: to },
    authorId: to,
    before: { userId: from },
    after: { userId: to, by, recoveryId },
  });
  await writeNotice(t, { userId: to, kind: 'account-opened', at: now, about: recoveryId, data: { by } });
}

/**
 * Joins an identity to a person, in one transaction, with a line in the log and a notice to the person. `stands` reads
 * anew whether it is still right, and is asked after the person's document was written: of two who would join the same
 * person at once, one sees what the other did. Tells whether it was joined. `now` in ms.
 */
export async function joinIdentity(
  joining: Joining,
  stands: (t: Transaction) => Promise<boolean>,
  now: number,
): Promise<boolean> {
  try {
    await transaction(async (t) => {
      const { to } = joining;
      if (await isGone(t, to)) throw new Changed();
      await t.doc('users', to).update({ updatedAt: now });
      if (!(await stands(t))) throw new Changed();
      await moveIdentity(t, joining, now);
      await record(t, joining, now);
    });
    return true;
  } catch (error) {
    if (error instanceof Changed) return false;
    throw error;
  }
}

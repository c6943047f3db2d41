import type { Identity } from '../../../database/collections/identities';
import type { Me } from '../../register/contract';
import { hour } from '../kernel/clock';
import { command, db } from '../kernel/database';
import { AppError } from '../kernel/errors';
import { findPerson, identityId, type Caller } from '../kernel/identity';
import { newId } from '../kernel/ids';
import type { CallContext } from '../kernel/serve';
import { loadMe } from './me';
import { newUser } from './new-user';

/**
 * The id of the person an identity belongs to, which the identity alone decides: of two first calls at once one adds
 * it, and both read the same. An identity left over from a deleted account starts a new one.
 */
async function claimUserId(caller: Caller, now: number): Promise<string> {
  const userId = newId('u');
  const identity: Identity = { _id: identityId(caller), userId, ...caller, createdAt: now, seenAt: now };
  if (await db.identities.insert(identity)) return userId;
  const known = await db.identities.get(identity._id);
  if (!known) throw new AppError('UNAVAILABLE');
  const user = await db.users.get(known.userId);
  if (user?.state !== 'deleted') return known.userId;
  const { _id, ...fresh } = identity;
  if (await db.identities.update(_id, fresh, { userId: known.userId })) return userId;
  return claimUserId(caller, now);
}

/** Keeps the unionid from the day it appears, and when the person was last here, to the hour. */
async function touchIdentity(identity: Identity, { unionid }: Caller, now: number): Promise<void> {
  const bound = unionid !== null && unionid !== identity.unionid ? { unionid } : {};
  const seen = identity.seenAt <= now - hour ? { seenAt: now } : {};
  const changes = { ...bound, ...seen };
  if (Object.keys(changes).length === 0) return;
  await db.identities.update(identity._id, changes, { seenAt: command.lte(identity.seenAt) });
}

/** Who the caller is; makes the person on the first call. */
export async function openSession({
  caller,
  person,
  now,
}: CallContext<'newcomer'>): Promise<{ me: Me; isNew: boolean }> {
  if (person) {
    await touchIdentity(person.identity, caller, now);
    return { me: await loadMe(person), isNew: false };
  }
  const isNew = await db.users.insert(newUser(await claimUserId(caller, now), now));
  const made = await findPerson(caller);
  if (!made) throw new AppError('UNAVAILABLE');
  return { me: await loadMe(made), isNew };
}

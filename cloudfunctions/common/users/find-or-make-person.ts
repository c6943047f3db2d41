import type { Identity } from '../../../database/collections/identities';
import { db } from '../kernel/database';
import { AppError } from '../kernel/errors';
import { findPerson, identityId, type Caller, type Person } from '../kernel/identity';
import { newId } from '../kernel/ids';
import type { CallContext } from '../kernel/serve';
import { newUser } from './new-user';
import { noteSeveral } from './recovery/note-several';
import { recogniseNewcomer } from './recovery/recognise-newcomer';

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

/**
 * The person who calls: also one known from another mini program, as far as that is certain. Made, when this is the first
 * thing they do.
 */
export async function findOrMakePerson({
  caller,
  person,
  now,
}: Pick<CallContext<'newcomer'>, 'caller' | 'person' | 'now'>): Promise<{ person: Person; isNew: boolean }> {
  if (person) return { person, isNew: false };
  const { joined, candidates } = await recogniseNewcomer(caller, now);
  const isNew = !joined && (await db.users.insert(newUser(await claimUserId(caller, now), now)));
  const found = await findPerson(caller);
  if (!found) throw new AppError('UNAVAILABLE');
  if (isNew && candidates.length > 0) await noteSeveral(caller, found.user._id, candidates, now);
  return { person: found, isNew };
}

import type { Identity } from '../../../database/collections/identities';
import type { Me } from '../../register/contract';
import { hour } from '../kernel/clock';
import { command, db } from '../kernel/database';
import type { Caller } from '../kernel/identity';
import { isServing, requireServing } from '../kernel/role';
import type { CallContext } from '../kernel/serve';
import { findOrMakePerson } from './find-or-make-person';
import { loadMe } from './me';

/** Keeps the unionid from the day it appears, and when the person was last here, to the hour. */
async function touchIdentity(identity: Identity, { unionid }: Caller, now: number): Promise<void> {
  const bound = unionid !== null && unionid !== identity.unionid ? { unionid } : {};
  const seen = identity.seenAt <= now - hour ? { seenAt: now } : {};
  const changes = { ...bound, ...seen };
  if (Object.keys(changes).length === 0) return;
  await db.identities.update(identity._id, changes, { seenAt: command.lte(identity.seenAt) });
}

/**
 * Who the caller is; makes the person on the first call. Where people are not served nothing is written: who is known
 * there is told so, and others get MOVED.
 */
export async function openSession(call: CallContext<'newcomer'>): Promise<{ me: Me; isNew: boolean }> {
  if (!call.person) await requireServing();
  else if (!(await isServing())) return { me: await loadMe(call.person), isNew: false };
  const { person, isNew } = await findOrMakePerson(call);
  if (!isNew) await touchIdentity(person.identity, call.caller, call.now);
  return { me: await loadMe(person), isNew };
}

import type { Identity } from '../../../database/collections/identities';
import type { Operator } from '../../../database/collections/operators';
import type { User } from '../../../database/collections/users';
import { cloud } from './cloud';
import { db } from './database';

/** Who WeChat says is calling. Never taken from the event. */
export interface Caller {
  appid: string;
  openid: string;
  unionid: string | null;
}

/** A known person: an account with what it may do. */
export interface Person {
  user: User;
  /** The one this call came with. */
  identity: Identity;
  role: Operator['role'] | null;
}

/** What the platform says of this call: who makes it, and in which environment. */
export function readContext(): { caller: Caller | null; environment: string } {
  const { OPENID, APPID, UNIONID, ENV } = cloud.getWXContext();
  const caller =
    OPENID && APPID
      ? { appid: String(APPID), openid: String(OPENID), unionid: UNIONID ? String(UNIONID) : null }
      : null;
  return { caller, environment: String(ENV ?? '') };
}

export function identityId({ appid, openid }: Pick<Caller, 'appid' | 'openid'>): string {
  return `${appid}:${openid}`;
}

/** The person behind an identity, in one read; null when there is none yet. */
export async function findPerson(caller: Caller): Promise<Person | null> {
  const [row] = await db.identities.aggregate<Identity & { user: User[]; operator: Operator[] }>((pipeline) =>
    pipeline
      .match({ _id: identityId(caller) })
      .limit(1)
      .lookup({ from: 'users', localField: 'userId', foreignField: '_id', as: 'user' })
      .lookup({ from: 'operators', localField: 'userId', foreignField: '_id', as: 'operator' }),
  );
  if (!row) return null;
  const { user: users, operator: operators, ...identity } = row;
  const [user] = users;
  if (!user || user.state === 'deleted') return null;
  return { user, identity, role: operators[0]?.role ?? null };
}

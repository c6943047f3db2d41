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
  role: Operator['role'] | null;
}

/** What the platform says of this call. */
export function readContext(): { caller: Caller | null; source: string } {
  const { OPENID, APPID, UNIONID, SOURCE } = cloud.getWXContext();
  const caller =
    OPENID && APPID
      ? { appid: String(APPID), openid: String(OPENID), unionid: UNIONID ? String(UNIONID) : null }
      : null;
  return { caller, source: SOURCE ?? '' };
}

export function identityId({ appid, openid }: Pick<Caller, 'appid' | 'openid'>): string {
  return `${appid}:${openid}`;
}

/** The person behind an identity, in one read; null when there is none yet. */
export async function findPerson(caller: Caller): Promise<Person | null> {
  const [row] = await db.identities.aggregate<{ user: User[]; operator: Operator[] }>((pipeline) =>
    pipeline
      .match({ _id: identityId(caller) })
      .limit(1)
      .lookup({ from: 'users', localField: 'userId', foreignField: '_id', as: 'user' })
      .lookup({ from: 'operators', localField: 'userId', foreignField: '_id', as: 'operator' }),
  );
  const user = row?.user[0];
  return user && user.state !== 'deleted' ? { user, role: row.operator[0]?.role ?? null } : null;
}

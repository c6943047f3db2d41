import { command, db } from '../../kernel/database';
import type { Account } from './recognise-policy';

/** More candidates than this make no difference: with two already nobody is joined. */
const most = 20;

/** The accounts of these ids, with all their identities; those that are gone are left out. */
export async function readAccounts(userIds: readonly string[]): Promise<Account[]> {
  const ids = [...new Set(userIds)].slice(0, most);
  if (ids.length === 0) return [];
  const [users, identities] = await Promise.all([
    db.users.find({ _id: command.in(ids) }, { limit: most }),
    db.identities.find({ userId: command.in(ids) }, { limit: 1000 }),
  ]);
  return users.map(({ _id, state }) => ({
    userId: _id,
    state,
    identities: identities.filter(({ userId }) => userId === _id),
  }));
}

/** The accounts that have an identity with this unionid. */
export async function readAccountsByUnionid(unionid: string): Promise<Account[]> {
  const identities = await db.identities.find({ unionid }, { limit: most });
  return readAccounts(identities.map(({ userId }) => userId));
}

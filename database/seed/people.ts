import { documentVersions } from '../../cloudfunctions/common/users/documents';
import { newUser } from '../../cloudfunctions/common/users/new-user';
import type { Consent } from '../collections/consents';
import type { Identity } from '../collections/identities';
import type { Operator, OperatorRole } from '../collections/operators';
import type { User } from '../collections/users';
import type { LocalPerson } from './target';

/** Somebody in the seed: a person with the identity WeChat knows them by. */
export interface Resident {
  user: User;
  identity: Identity;
  consents: Consent[];
}

const roles: readonly OperatorRole[] = ['moderator', 'support', 'admin'];

/** A person who came at `createdAt` (ms), was last here at `seenAt` (ms) and has agreed to what is in force. */
export function resident(
  profile: Pick<User, '_id' | 'nickname' | 'bio' | 'area' | 'avatar' | 'createdAt'>,
  { appid, openid, unionid }: { appid: string; openid: string; unionid: string | null },
  seenAt: number,
): Resident {
  const { _id: userId, createdAt } = profile;
  return {
    user: { ...newUser(userId, createdAt), ...profile },
    identity: { _id: `${appid}:${openid}`, userId, appid, openid, unionid, createdAt, seenAt },
    consents: (['privacy', 'rules'] as const).map((document) => {
      const version = documentVersions[document];
      return { _id: `${userId}:${document}:${version}`, userId, document, version, at: createdAt };
    }),
  };
}

/** Those of the people one can be here who run the place; their name is their role. */
export function operatorsAmong(
  people: readonly LocalPerson[],
  userIdOf: (name: string) => string,
): Operator[] {
  return roles
    .filter((role) => people.some(({ name }) => name === role))
    .map((role) => ({ _id: userIdOf(role), role }));
}

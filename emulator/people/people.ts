import { createHash } from 'node:crypto';

/** Someone the local cloud knows how to be: the same openid every time, another one in each mini program. */
export interface Person {
  name: string;
  appid: string;
  openid: string;
  /** The same in both environments, as both are bound to one Open Platform account. */
  unionid: string;
  /** The phone number WeChat knows of this person. */
  phone: string;
}

/** The people the seed knows. Any other valid name is somebody new. */
export const knownPeople = ['lin', 'wei', 'mei', 'agent', 'moderator', 'support', 'admin'] as const;

/** A name that nobody can have. */
export class BadNameError extends Error {
  constructor(name: string) {
    super(`"${name.slice(0, 40)}" is no name for a person: use 1 to 32 of a-z, 0-9 and "-".`);
  }
}

/** 28 characters like WeChat's own ids: "o" and 27 of base64url. */
function wechatId(scope: string, name: string): string {
  return `o${createHash('sha256').update(`${scope}\n${name}`).digest('base64url').slice(0, 27)}`;
}

function phoneOf(name: string): string {
  const digits = createHash('sha256').update(`phone\n${name}`).digest().readUInt32BE() % 1_000_000;
  return `19900${String(digits).padStart(6, '0')}`;
}

/** The person called `name` in the mini program `appid`. Throws `BadNameError`. */
export function findPerson(name: string, appid: string): Person {
  if (!/^[a-z0-9-]{1,32}$/.test(name)) throw new BadNameError(name);
  return {
    name,
    appid,
    openid: wechatId(appid, name),
    unionid: wechatId('open-platform', name),
    phone: phoneOf(name),
  };
}

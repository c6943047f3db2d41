import type { Identity } from '../../../../database/collections/identities';
import type { Phone } from '../../../../database/collections/phones';
import type { Transfer } from '../../../../database/collections/transfers';
import type { UserState } from '../../../../database/collections/users';
import { minute } from '../../kernel/clock';

/** An account that somebody might come back to, with all its identities. */
export interface Account {
  userId: string;
  state: UserState;
  identities: readonly Pick<Identity, 'appid' | 'openid' | 'unionid'>[];
}

/** Who comes: as WeChat knows them, and the account they have here already, if any. */
export interface Comer {
  appid: string;
  openid: string;
  userId: string | null;
}

/** What comes of it. Only with `join` anything is joined; `several`: it could be any of these, or has to be looked at. */
export type Recognition =
  { kind: 'join'; userId: string } | { kind: 'nobody' } | { kind: 'several'; userIds: string[] };

/** For how long after WeChat gave a number it can be used to find an account. */
const phoneFresh = 30 * minute;

/** Accounts that are not gone and not the comer's own, each once. */
function others(accounts: readonly Account[], { userId }: Comer): Account[] {
  const known = accounts.filter((account) => account.state !== 'deleted' && account.userId !== userId);
  return [...new Map(known.map((account) => [account.userId, account])).values()];
}

/**
 * Joining needs exactly one account, and one that nobody has used in this mini program: one person has one openid there,
 * so whoever has another is somebody else.
 */
function recognise(accounts: readonly Account[], comer: Comer): Recognition {
  const possible = others(accounts, comer);
  const [only] = possible;
  if (!only) return { kind: 'nobody' };
  const seenHere = only.identities.some(({ appid }) => appid === comer.appid);
  if (possible.length === 1 && !seenHere) return { kind: 'join', userId: only.userId };
  return { kind: 'several', userIds: possible.map(({ userId }) => userId) };
}

/**
 * Whether an unknown identity is a person we know, by the id that WeChat gives them in every mini program of one owner.
 * `apart`: an operator took back that it was recognised once.
 */
export function recogniseByUnionid(
  comer: Comer & { unionid: string | null; apart: boolean },
  accounts: readonly Account[],
): Recognition {
  const { unionid, apart } = comer;
  if (unionid === null || apart) return { kind: 'nobody' };
  const same = accounts.filter(({ identities }) => identities.some((one) => one.unionid === unionid));
  return recognise(same, comer);
}

/** A phone number as it is compared. */
export type KnownPhone = Pick<Phone, 'lookup' | 'verified' | 'updatedAt'>;

/** Whether WeChat gave a number just now (`now` in ms): one typed, or given long ago, finds nobody. */
export function isFreshPhone(phone: KnownPhone | undefined, now: number): phone is KnownPhone {
  return phone !== undefined && phone.verified && phone.updatedAt > now - phoneFresh;
}

/** The account with the number that WeChat gave for the comer just now, and for nobody else. `now` in ms. */
export function recogniseByPhone(
  comer: Comer,
  phone: KnownPhone | undefined,
  accounts: readonly (Account & { phone: KnownPhone })[],
  now: number,
): Recognition {
  if (!isFreshPhone(phone, now)) return { kind: 'nobody' };
  const same = accounts.filter((account) => account.phone.verified && account.phone.lookup === phone.lookup);
  return recognise(same, comer);
}

/** The account that a code was made for, in another mini program; `digest` of what was typed. `now` in ms. */
export function recogniseByCode(
  comer: Comer,
  digest: string,
  { transfer, account }: { transfer: Transfer | undefined; account: Account | undefined },
  now: number,
): Recognition {
  const stands =
    transfer !== undefined &&
    transfer.digest === digest &&
    transfer.usedAt === null &&
    transfer.expiresAt > now &&
    transfer.appid !== comer.appid &&
    account?.userId === transfer._id;
  return recognise(stands ? [account] : [], comer);
}

import { transferDigest } from '../../../cloudfunctions/common/users/recovery/transfer-code';
import { newUser } from '../../../cloudfunctions/common/users/new-user';
import type { Someone } from './project-cloud';
import type { Place } from './moved';
import { seals } from './phones';

const day = 86_400_000;
let count = 0;

/** Somebody known from the other mini program, as shipping brings them. */
export function known(
  place: Place,
  now: number,
  given: { appid: string; unionid?: string | null; phone?: string; code?: string; nickname?: string },
): string {
  count += 1;
  const userId = `u_known${count}`;
  const { appid, unionid = null, phone, code, nickname = '老街坊' } = given;
  const openid = `o_known${count}`;
  place.load('users', [{ ...newUser(userId, now - 30 * day), nickname }]);
  const identity = { userId, appid, openid, unionid, createdAt: now - 30 * day, seenAt: now - day };
  place.load('identities', [{ _id: `${appid}:${openid}`, ...identity }]);
  if (phone !== undefined) {
    const number = `+86${phone}`;
    const sealed = { number: seals.seal(number), lookup: seals.lookup(number) };
    place.load('phones', [{ _id: userId, ...sealed, verified: true, updatedAt: now - day }]);
  }
  if (code !== undefined) giveCode(place, userId, { code, appid, now });
  return userId;
}

/** A code as `transfer.issue` keeps it. */
export function giveCode(
  place: Place,
  userId: string,
  { code, appid, now }: { code: string; appid: string; now: number },
): void {
  const kept = { digest: transferDigest(code), appid, createdAt: now, expiresAt: now + day };
  place.load('transfers', [{ _id: userId, ...kept, usedAt: null, usedBy: null }]);
}

/** The one identity that somebody calls with here. */
export function identityOf(place: Place, person: Someone) {
  const found = place.read('identities').filter(({ openid }) => !openid.startsWith('o_known'));
  const own = found.filter(({ userId }) => userId === person.userId);
  if (own.length !== 1) throw new Error(`${own.length} identities`);
  return own[0]!;
}

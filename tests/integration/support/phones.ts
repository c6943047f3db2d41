import { createHash } from 'node:crypto';
import { PhoneSeals } from '../../../cloudfunctions/common/kernel/phone-seals';
import type { Phone } from '../../../database/collections/phones';

const key = createHash('sha256').update('phones of tests').digest();

/** Seals and opens numbers as the functions of a local cloud do that was started after `usePhoneKey`. */
export const seals = new PhoneSeals(key);

/** Gives the local clouds that this test starts a phone key that the test knows. */
export function usePhoneKey(): void {
  process.env['LIFEBOAT_PHONE_KEY'] = key.toString('base64');
}

export function typedPhone(userId: string, now: number): Phone {
  const number = '+8613800000000';
  return {
    _id: userId,
    number: seals.seal(number),
    lookup: seals.lookup(number),
    verified: false,
    updatedAt: now,
  };
}

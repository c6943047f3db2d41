import type { Me } from '../../register/contract';
import { command, db } from '../kernel/database';
import { invalidField } from '../kernel/errors';
import { phoneLookup, sealPhone } from '../kernel/seal';
import type { UserCall } from '../kernel/serve';
import { loadMe } from './me';
import { normalisePhone } from './phone-number';

/** Keeps a number typed by hand, as unverified. The same number stays verified if WeChat gave it before. */
export async function typePhone(
  { number: typed }: { number: string },
  { person, now }: UserCall,
): Promise<{ me: Me }> {
  const number = normalisePhone(typed);
  if (!number) {
    throw invalidField('number', { zh: '请填写正确的手机号。', en: 'This is not a phone number.' });
  }
  const lookup = phoneLookup(number);
  const phone = { _id: person.user._id, number: sealPhone(number), lookup, verified: false, updatedAt: now };
  const { _id, ...changes } = phone;
  const changed = await db.phones.update(_id, changes, { lookup: command.neq(lookup) });
  if (!changed) await db.phones.insert(phone);
  return { me: await loadMe(person) };
}

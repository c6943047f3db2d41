import type { Me } from '../../../register/contract';
import { db } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { UserCall } from '../../kernel/serve';
import { readAccounts } from './find-accounts';
import { readFoundAccount } from './found-account';
import { joinIdentity } from './join';
import { requireEmptyAccount } from './own-account';
import { isFreshPhone, recogniseByPhone, type Comer, type KnownPhone } from './recognise-policy';
import { readRecovered } from './recovered';
import type { FoundAccount } from './views';

/** Numbers looked at: of two with the same number nobody is joined. */
const most = 20;

async function decide(comer: Comer, phone: KnownPhone, now: number) {
  const phones = await db.phones.find({ lookup: phone.lookup, verified: true }, { limit: most });
  const accounts = await readAccounts(phones.map(({ _id }) => _id));
  const withPhones = accounts.flatMap((account) => {
    const own = phones.find(({ _id }) => _id === account.userId);
    return own ? [{ ...account, phone: own }] : [];
  });
  return recogniseByPhone(comer, phone, withPhones, now);
}

async function readFreshPhone(userId: string, now: number): Promise<KnownPhone> {
  const phone = await db.phones.get(userId);
  if (isFreshPhone(phone, now)) return phone;
  throw new AppError('PHONE_REQUIRED', {
    message: {
      zh: '请先用微信授权一次手机号，再找回账号。',
      en: 'Let WeChat give your phone number first, then look for your account.',
    },
  });
}

/**
 * Shows the account with the phone number that WeChat has just given for the caller (PHONE_REQUIRED without one), and
 * with `confirm` makes it theirs. NOT_FOUND unless there is exactly one that was never used in this mini program; CONFLICT
 * when the caller's own account holds something.
 */
export async function recoverByPhone(
  { confirm }: { confirm: boolean },
  { caller, person, now }: UserCall,
): Promise<{ account: FoundAccount; me: Me | null }> {
  const from = person.user._id;
  const comer = { ...caller, userId: from };
  const phone = await readFreshPhone(from, now);
  await requireEmptyAccount(person);
  const found = await decide(comer, phone, now);
  if (found.kind !== 'join') {
    throw new AppError('NOT_FOUND', {
      message: {
        zh: '没有找到可以用这个手机号找回的账号。',
        en: 'No account can be found again with this phone number.',
      },
    });
  }
  const { userId: to } = found;
  const account = await readFoundAccount(to);
  if (!confirm) return { account, me: null };
  const stands = async () => {
    await requireEmptyAccount(person);
    const again = await decide(comer, phone, now);
    return again.kind === 'join' && again.userId === to;
  };
  if (!(await joinIdentity({ caller, from, to, by: 'phone' }, stands, now))) throw new AppError('CONFLICT');
  return { account, me: await readRecovered(caller) };
}

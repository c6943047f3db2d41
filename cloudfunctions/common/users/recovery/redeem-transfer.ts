import type { Transfer } from '../../../../database/collections/transfers';
import type { Me } from '../../../register/contract';
import { db, type Transaction } from '../../kernel/database';
import { invalidField } from '../../kernel/errors';
import { identityId } from '../../kernel/identity';
import type { CallContext } from '../../kernel/serve';
import { readAccounts } from './find-accounts';
import { readFoundAccount } from './found-account';
import { joinIdentity } from './join';
import { requireEmptyAccount } from './own-account';
import { recogniseByCode, type Comer } from './recognise-policy';
import { readRecovered } from './recovered';
import { transferDigest } from './transfer-code';
import type { FoundAccount } from './views';

/** The same whatever is wrong, so that nobody learns which codes there are. */
const useless = () =>
  invalidField('code', {
    zh: '这个转移码不能用：可能输错了、过期了、用过了，或者不是给这个小程序用的。',
    en: 'This code does not work: it may be mistyped, too old, used before, or not meant for this mini program.',
  });

async function decide(comer: Comer, digest: string, transfer: Transfer | undefined, now: number) {
  const [account] = transfer ? await readAccounts([transfer._id]) : [];
  return recogniseByCode(comer, digest, { transfer, account }, now);
}

/**
 * Shows the account a code was made for, and with `confirm` makes it the caller's. INVALID_INPUT for a code that does not
 * work, whatever the reason; CONFLICT when the caller's own account holds something. Repeated, it gives the same.
 */
export async function redeemTransfer(
  { code, confirm }: { code: string; confirm: boolean },
  { caller, person, now }: CallContext<'newcomer'>,
): Promise<{ account: FoundAccount; me: Me | null }> {
  const digest = transferDigest(code);
  const [transfer] = await db.transfers.find({ digest }, { limit: 1 });
  const from = person?.user._id ?? null;
  const usedBy = identityId(caller);
  if (transfer?.usedBy === usedBy && transfer._id === from) {
    return { account: await readFoundAccount(from), me: await readRecovered(caller) };
  }
  if (person) await requireEmptyAccount(person);
  const comer = { ...caller, userId: from };
  const found = await decide(comer, digest, transfer, now);
  if (found.kind !== 'join') throw useless();
  const { userId: to } = found;
  const account = await readFoundAccount(to);
  if (!confirm) return { account, me: null };
  const stands = async (t: Transaction) => {
    if (person) await requireEmptyAccount(person);
    const again = await decide(comer, digest, await t.doc('transfers', to).get(), now);
    if (again.kind !== 'join') return false;
    await t.doc('transfers', to).update({ usedAt: now, usedBy });
    return true;
  };
  if (!(await joinIdentity({ caller, from, to, by: 'code' }, stands, now))) throw useless();
  return { account, me: await readRecovered(caller) };
}

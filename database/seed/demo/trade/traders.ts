import { createHash } from 'node:crypto';
import { day } from '../../../../cloudfunctions/common/kernel/clock';
import type { Agent } from '../../../collections/agents';
import type { Phone } from '../../../collections/phones';
import type { Shop } from '../../../collections/shops';
import type { SeedTarget } from '../../target';
import { userIdOf } from '../ids';
import { type NeighbourName, neighbourNames } from '../neighbours';

/** Who gave WeChat's number; the others who trade typed theirs, and the rest have none. */
const verified: readonly NeighbourName[] = ['lin', 'agent'];
const without: readonly NeighbourName[] = ['moderator', 'support', 'admin'];

/** What sellers give whoever brings a buyer, in basis points; who is not here gives nothing. */
const rates: Partial<Record<NeighbourName, number>> = { lin: 800, mei: 1000, doudou: 1000, wei: 500 };

function typedNumber(name: NeighbourName): string {
  const digits = createHash('sha256').update(`demo/phones/${name}`).digest().readUInt32BE() % 1_000_000;
  return `19901${String(digits).padStart(6, '0')}`;
}

/** A phone number for everybody who trades. */
export function makePhones({ people, phones, now }: Pick<SeedTarget, 'people' | 'phones' | 'now'>): Phone[] {
  return neighbourNames
    .filter((name) => !without.includes(name))
    .map((name) => {
      const number = `+86${people.find((person) => person.name === name)?.phone ?? typedNumber(name)}`;
      return {
        _id: userIdOf(name),
        number: phones.seal(number),
        lookup: phones.lookup(number),
        verified: verified.includes(name),
        updatedAt: now - 40 * day,
      };
    });
}

export function makeShops(now: number): Shop[] {
  const at = now - 25 * day;
  return Object.entries(rates).map(([name, commissionRate]) => ({
    _id: userIdOf(name),
    state: null,
    commissionRate,
    createdAt: at,
    updatedAt: at,
  }));
}

/** What a seller gives at the moment, in basis points. */
export const rateOf = (seller: NeighbourName): number => rates[seller] ?? 0;

/** The one who shares with a code and is paid into their own pocket. */
export function makeAgent({ people, appid, now }: Pick<SeedTarget, 'people' | 'appid' | 'now'>): Agent {
  const name = 'agent';
  const account = people.find((person) => person.name === name)?.openid;
  if (account === undefined) throw new Error(`Nobody here is called ${name}.`);
  const at = now - 24 * day;
  return {
    _id: userIdOf(name),
    code: 'ajer6688',
    type: 'PERSONAL_OPENID',
    account,
    appid,
    state: 'active',
    failure: null,
    name: null,
    nextAt: null,
    tries: 0,
    createdAt: at,
    updatedAt: at,
  };
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Transfer } from '../../../../database/collections/transfers';
import { minute } from '../../kernel/clock';
import {
  recogniseByCode,
  recogniseByPhone,
  recogniseByUnionid,
  type Account,
  type KnownPhone,
  type Recognition,
} from './recognise-policy';

const here = 'wx-here';
const now = 1_000_000_000;
const runs = { numRuns: 1000 };

const appid = fc.constantFrom(here, 'wx-there', 'wx-third');
const unionid = fc.constantFrom('U1', 'U2', null);
const openid = fc.constantFrom('o1', 'o2', 'o3');
const userId = fc.constantFrom('u_1', 'u_2', 'u_3');
const state = fc.constantFrom('active' as const, 'deleting' as const, 'deleted' as const);
const identity = fc.record({ appid, openid, unionid });
const phone = fc.record({
  lookup: fc.constantFrom('p1', 'p2'),
  verified: fc.boolean(),
  updatedAt: fc.integer({ min: now - 60 * minute, max: now }),
});
const account = fc.record({ userId, state, identities: fc.array(identity, { maxLength: 3 }), phone });
const accounts = fc.uniqueArray(account, { selector: (one) => one.userId });
const comer = fc.record({
  appid: fc.constant(here),
  openid,
  unionid,
  userId: fc.constantFrom('u_1', 'u_9', null),
  apart: fc.boolean(),
});
type Comer = { userId: string | null };

const isOther =
  ({ userId: own }: Comer) =>
  (one: Account) =>
    one.state !== 'deleted' && one.userId !== own;
const isSeenHere = ({ identities }: Account) => identities.some((one) => one.appid === here);

/** What holds whatever the way: nobody is joined unless it can be one account only, and one not used here. */
function expectCertain(found: Recognition, possible: readonly Account[]): void {
  const [only] = possible;
  const certain = only !== undefined && possible.length === 1 && !isSeenHere(only);
  expect(found.kind === 'join').toBe(certain);
  if (found.kind === 'join') expect(found.userId).toBe(only?.userId);
  if (found.kind === 'several') expect(found.userIds).toEqual(possible.map((one) => one.userId));
  if (found.kind === 'nobody') expect(possible).toEqual([]);
}

describe('two people never become one', () => {
  test('by what WeChat calls them', () => {
    fc.assert(
      fc.property(comer, accounts, (who, all) => {
        const same = all.filter(({ identities }) => identities.some((one) => one.unionid === who.unionid));
        const trusted = who.unionid !== null && !who.apart;
        expectCertain(recogniseByUnionid(who, all), trusted ? same.filter(isOther(who)) : []);
      }),
      runs,
    );
  });

  test('by a phone number', () => {
    fc.assert(
      fc.property(comer, fc.option(phone, { nil: undefined }), accounts, (who, own, all) => {
        const fresh = own?.verified === true && now - own.updatedAt < 30 * minute;
        const same = all.filter((one) => one.phone.verified && one.phone.lookup === own?.lookup);
        expectCertain(recogniseByPhone(who, own, all, now), fresh ? same.filter(isOther(who)) : []);
      }),
      runs,
    );
  });

  test('by a code', () => {
    const transfer: fc.Arbitrary<Transfer> = fc.record({
      _id: userId,
      digest: fc.constantFrom('d1', 'd2'),
      appid,
      createdAt: fc.constant(0),
      expiresAt: fc.constantFrom(now - 1, now, now + 1),
      usedAt: fc.constantFrom(null, now - 5),
      usedBy: fc.constant(null),
    });
    const read = fc.record({
      transfer: fc.option(transfer, { nil: undefined }),
      account: fc.option(account, { nil: undefined }),
    });
    fc.assert(
      fc.property(comer, read, (who, found) => {
        const good =
          found.transfer?.digest === 'd1' &&
          found.transfer.usedAt === null &&
          found.transfer.expiresAt > now &&
          found.transfer.appid !== here &&
          found.account?.userId === found.transfer._id;
        const possible = good && found.account ? [found.account] : [];
        expectCertain(recogniseByCode(who, 'd1', found, now), possible.filter(isOther(who)));
      }),
      runs,
    );
  });
});

const there = (id: string, union: string | null = 'U1'): Account => ({
  userId: id,
  state: 'active',
  identities: [{ appid: 'wx-there', openid: `o-${id}`, unionid: union }],
});
const newcomer = { appid: here, openid: 'o-new', userId: null, unionid: 'U1', apart: false };

test('an account that is being deleted can be come back to, and one that is gone cannot', () => {
  const join = { kind: 'join', userId: 'u_1' };
  expect(recogniseByUnionid(newcomer, [{ ...there('u_1'), state: 'deleting' }])).toEqual(join);
  expect(recogniseByUnionid(newcomer, [{ ...there('u_2'), state: 'deleted' }, there('u_1')])).toEqual(join);
});

test('several identities of one account are one account', () => {
  const two = there('u_1');
  expect(recogniseByUnionid(newcomer, [two, two])).toEqual({ kind: 'join', userId: 'u_1' });
});

test('a number is good for half an hour, and only from WeChat', () => {
  const known: KnownPhone = { lookup: 'p1', verified: true, updatedAt: 0 };
  const find = (changes: Partial<KnownPhone>) =>
    recogniseByPhone(
      newcomer,
      { ...known, updatedAt: now, ...changes },
      [{ ...there('u_1'), phone: known }],
      now,
    ).kind;
  expect(find({})).toBe('join');
  expect(find({ updatedAt: now - 30 * minute + 1 })).toBe('join');
  expect(find({ updatedAt: now - 30 * minute })).toBe('nobody');
  expect(find({ verified: false })).toBe('nobody');
});

import { describe, expect, test } from 'vitest';
import { Sharing } from './support/sharing';
import type { Someone } from './support/project-cloud';

const market = new Sharing();
const minute = 60_000;

const self = { type: 'PERSONAL_OPENID' } as const;
const merchant = { type: 'MERCHANT_ID', mchid: '1900009901', name: '东门水果店' } as const;
const join = async (who: Someone, wish: typeof self | typeof merchant = self) =>
  (await who.do('pay', 'agent.join', wish)).agent;
const stored = ({ userId }: Someone) => market.cloud.read('agents', { _id: userId })[0]!;
const receivers = (account: string) =>
  market.cloud.wechatpay.books().receivers.filter((receiver) => receiver.account === account);

describe('joining', () => {
  test('makes a person a receiver, as WeChat knows them, with a code of their own', async () => {
    const who = await market.person();
    const agent = await join(who);
    expect(agent).toMatchObject({ type: 'PERSONAL_OPENID', state: 'active', failure: null });
    expect(agent.code).toMatch(/^[2-9a-z]{8}$/);
    const identity = market.cloud.read('identities', { userId: who.userId })[0]!;
    const { account, appid, nextAt } = stored(who);
    expect({ account, appid, nextAt }).toEqual({
      account: identity.openid,
      appid: identity.appid,
      nextAt: null,
    });
    expect(receivers(account)).toMatchObject([
      { type: 'PERSONAL_OPENID', relation: 'DISTRIBUTOR', name: null },
    ]);
  });

  test('makes a merchant one, whose name only WeChat Pay keeps', async () => {
    const who = await market.person();
    expect(await join(who, merchant)).toMatchObject({ type: 'MERCHANT_ID', state: 'active' });
    expect(stored(who)).toMatchObject({ account: merchant.mchid, name: null });
    expect(receivers(merchant.mchid)).toMatchObject([{ type: 'MERCHANT_ID', name: merchant.name }]);
  });

  test('needs a phone number, and of a merchant its number and its full name', async () => {
    const nameless = await market.cloud.person();
    expect(await nameless.refused('pay', 'agent.join', self)).toMatchObject({ code: 'PHONE_REQUIRED' });
    const who = await market.person();
    const { fields } = await who.refused('pay', 'agent.join', { type: 'MERCHANT_ID' });
    expect(Object.keys(fields ?? {})).toEqual(['mchid', 'name']);
    expect(market.cloud.read('agents', { _id: who.userId })).toEqual([]);
  });

  test('again gives what is there; many at once make one agent', async () => {
    const who = await market.person();
    const all = await Promise.all([join(who), join(who), join(who)]);
    expect(new Set(all.map(({ code }) => code)).size).toBe(1);
    const before = stored(who);
    market.cloud.clock.advance(minute);
    expect(await join(who)).toEqual(all[0]);
    expect(stored(who)).toEqual(before);
  });

  test('that WeChat Pay refuses says why, and may be tried again', async () => {
    const who = await market.person();
    const error = { code: 'INVALID_REQUEST', message: 'no' };
    market.cloud.setFaults([{ target: { wechatpay: 'receiver.add' }, effect: 'fail', error, count: 1 }]);
    const refused = await join(who, merchant);
    expect(refused).toMatchObject({ state: 'refused', failure: 'INVALID_REQUEST' });
    expect(stored(who).nextAt).toBeNull();
    expect(await join(who)).toEqual({ ...refused, type: 'PERSONAL_OPENID', state: 'active', failure: null });
  });

  test.each(['before', 'after'] as const)(
    'whose answer is lost %s it took effect goes on by itself',
    async (when) => {
      const who = await market.person();
      market.cloud.setFaults([{ target: { wechatpay: 'receiver.add' }, effect: 'drop', when, count: 2 }]);
      expect(await join(who, merchant)).toMatchObject({ state: 'joining', failure: null });
      expect(stored(who)).toMatchObject({ name: merchant.name, tries: 1 });
      market.cloud.clock.advance(minute);
      await market.sweep();
      expect(stored(who)).toMatchObject({ state: 'joining', tries: 2 });
      market.cloud.clock.advance(5 * minute);
      await market.sweep();
      expect(stored(who)).toMatchObject({ state: 'active', nextAt: null, name: null, tries: 0 });
    },
  );

  test.each([
    ['insertDocument', 'after'],
    ['modifyDocument', 'before'],
  ] as const)('that is cut off by %s, %s it took effect, goes on by itself', async (database, when) => {
    const who = await market.person();
    market.cloud.setFaults([{ target: { database, collection: 'agents' }, effect: 'drop', when, count: 1 }]);
    await who.refused('pay', 'agent.join', self);
    market.cloud.clock.advance(minute);
    await market.sweep();
    expect(stored(who)).toMatchObject({ state: 'active', nextAt: null });
  });

  test('with a code that is taken takes another one; it does not try for ever', async () => {
    const who = await market.person();
    const error = { code: 'DATABASE_REQUEST_FAILED', message: 'E11000 duplicate key error index: code' };
    const target = { database: 'insertDocument', collection: 'agents' };
    market.cloud.setFaults([{ target, effect: 'fail', error }]);
    expect(await who.refused('pay', 'agent.join', self)).toMatchObject({ code: 'UNAVAILABLE' });
    market.cloud.setFaults([{ target, effect: 'fail', error, count: 4 }]);
    expect(await join(who)).toMatchObject({ state: 'active' });
  });

  test('while WeChat Pay has not answered earns nothing', async () => {
    const who = await market.person();
    market.cloud.setFaults([
      { target: { wechatpay: 'receiver.add' }, effect: 'drop', when: 'before', count: 1 },
    ]);
    const { code } = await join(who);
    const wish = { delivery: 'service', address: undefined, agent: code };
    const { orderId } = await market.order(market.buyer, market.postId, wish);
    expect(market.stored(orderId).commission).toBeNull();
  });
});

describe('being paid another way', () => {
  test('is possible at once for an agent who comes from the other mini program', async () => {
    const agent = await market.agent();
    const order = await market.earned(agent);
    const { account } = stored(agent.who);
    const old = { account: 'o_old', appid: market.cloud.environment('standby').identity.appid };
    await market.cloud.set('agents', agent.who.userId, old);
    expect(await join(agent.who)).toMatchObject({ state: 'active', code: agent.code });
    const { appid } = market.cloud.environment('primary').identity;
    expect(stored(agent.who)).toMatchObject({ account, appid });
    expect(market.share(order._id).state).toBe('waiting');
    expect((await agent.who.refused('pay', 'agent.join', merchant)).code).toBe('CONFLICT');
  });

  test('is possible while nothing is unsettled, with the same code', async () => {
    const { who, code } = await market.agent();
    expect(await join(who, merchant)).toMatchObject({ type: 'MERCHANT_ID', state: 'active', code });
    expect(stored(who).account).toBe(merchant.mchid);
  });

  test('waits until every commission is settled, and everything is taken back', async () => {
    const agent = await market.agent('MERCHANT_ID');
    const order = await market.earned(agent);
    const refused = () => agent.who.refused('pay', 'agent.join', self);
    expect(await refused()).toMatchObject({ code: 'CONFLICT' });
    market.cloud.clock.advance(7 * 24 * 60 * minute);
    expect(await refused()).toMatchObject({ code: 'CONFLICT' });
    await market.finish();
    await market.refund(order._id, 5000);
    expect(market.share(order._id)).toMatchObject({ state: 'done', returns: [{ state: 'due' }] });
    expect(await refused()).toMatchObject({ code: 'CONFLICT' });
    await market.finish();
    expect(await join(agent.who)).toMatchObject({
      type: 'PERSONAL_OPENID',
      state: 'active',
      code: agent.code,
    });
    expect(market.share(order._id).receiver.type).toBe('MERCHANT_ID');
  });
});

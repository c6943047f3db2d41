import { describe, expect, test } from 'vitest';
import { operator } from './support/operators';
import { Sharing, type Earner } from './support/sharing';
import type { Order } from '../../database/collections/orders';

const market = new Sharing();

/** A commission that WeChat Pay would not pay. */
async function failed(agent: Earner = market.self): Promise<Order> {
  market.cloud.wechatpay.failReceiver(agent.account, 'RECEIVER_HIGH_RISK');
  const order = await market.paid(agent);
  market.cloud.wechatpay.failReceiver(agent.account, null);
  return order;
}

const decide = (orderId: string, retry: boolean) =>
  market.support.do('operate', 'share.decide', { orderId, retry, reason: '已经核实' });
const listed = async (orderId: string) =>
  (await market.support.do('operate', 'share.list')).shares.find((share) => share.orderId === orderId);
const attention = () =>
  market.cloud.read('notices', { userId: market.support.userId, kind: 'money-attention' }).length;
const line = async ({ who }: Earner, orderId: string) =>
  (await who.do('pay', 'agent.statement')).shares.find((share) => share.orderId === orderId);

describe('a commission that WeChat Pay did not pay', () => {
  test('has finished and not succeeded: people are told once, and see why', async () => {
    const before = attention();
    const heard = market.heard(market.self).length;
    const order = await failed();
    await market.finish();
    const account = market.self.account;
    expect(market.requests(order._id)).toEqual({ _p1: [[account, 999, 'CLOSED']] });
    expect(market.share(order._id)).toMatchObject({ state: 'failed', nextAt: null });
    expect(attention()).toBe(before + 1);
    expect(market.heard(market.self)).toHaveLength(heard);
    expect(await listed(order._id)).toMatchObject({
      title: order.goods.title,
      state: 'failed',
      amount: 999,
      paid: 0,
      failReason: 'RECEIVER_HIGH_RISK',
      agent: { userId: market.self.who.userId },
      seller: { userId: market.seller.userId },
    });
  });

  test('is paid under a new number when support tries again', async () => {
    const order = await failed();
    await decide(order._id, true);
    await market.finish();
    const { account } = market.self;
    expect(market.requests(order._id)).toEqual({
      _p1: [[account, 999, 'CLOSED']],
      _p2: [[account, 999, 'SUCCESS']],
      _u: [],
    });
    expect(market.share(order._id).state).toBe('done');
    expect(await listed(order._id)).toBeUndefined();
    expect(market.cloud.read('log', { action: 'share.decided', 'subject.id': order._id })).toMatchObject([
      {
        actor: { type: 'operator', id: market.support.userId },
        before: { state: 'failed', failReason: 'RECEIVER_HIGH_RISK' },
        after: { retry: true },
        why: { reason: '已经核实' },
      },
    ]);
  });

  test('is tried again for what is still due', async () => {
    const order = await failed();
    await market.refund(order._id, 5000);
    await decide(order._id, true);
    await market.finish();
    expect(market.requests(order._id)['_p2']).toEqual([[market.self.account, 499, 'SUCCESS']]);
  });

  test('is let go: the money is released to the merchant', async () => {
    const order = await failed();
    await decide(order._id, false);
    await market.finish();
    expect(market.share(order._id).state).toBe('done');
    expect(Object.keys(market.requests(order._id))).toEqual(['_p1', '_u']);
    expect(market.frozen(order._id)).toBe(0);
    expect(await line(market.self, order._id)).toMatchObject({
      state: 'done',
      amount: 0,
      paid: 0,
      failReason: 'RECEIVER_HIGH_RISK',
    });
  });

  test('needs nobody any more when the order is refunded wholly', async () => {
    const order = await failed();
    await market.refund(order._id, 9999);
    await market.finish();
    expect(market.share(order._id).state).toBe('done');
    expect(await listed(order._id)).toBeUndefined();
  });

  test('is decided once, and not by whom it concerns', async () => {
    const order = await failed();
    market.cloud.load('operators', [{ _id: market.self.who.userId, role: 'support' }]);
    const event = { orderId: order._id, retry: true, reason: '我自己的' };
    expect(await market.self.who.refused('operate', 'share.decide', event)).toMatchObject({
      code: 'FORBIDDEN',
    });
    await decide(order._id, false);
    expect(await market.support.refused('operate', 'share.decide', event)).toMatchObject({
      code: 'CONFLICT',
    });
    const other = { ...event, orderId: 'o_nobody' };
    expect(await market.support.refused('operate', 'share.decide', other)).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('because WeChat Pay knows the agent no more is paid after they have joined again', async () => {
    const agent = await market.agent();
    market.cloud.wechatpay.failReceiver(agent.account, 'NO_RELATION');
    const order = await market.paid(agent);
    market.cloud.wechatpay.failReceiver(agent.account, null);
    const refused = await agent.who.do('pay', 'agent.statement');
    expect(refused.agent).toMatchObject({ state: 'refused', failure: 'NO_RELATION' });
    const joined = await agent.who.do('pay', 'agent.join', { type: 'PERSONAL_OPENID' });
    expect(joined.agent).toMatchObject({ state: 'active', failure: null, code: agent.code });
    await decide(order._id, true);
    await market.finish();
    expect(market.requests(order._id)['_p2']).toEqual([[agent.account, 999, 'SUCCESS']]);
  });

  test.each(['NOT_ENOUGH', 'RULE_LIMIT'])(
    '%s: a refusal is final, and no other number is used until support says so',
    async (code) => {
      const order = await market.due();
      market.cloud.setFaults([
        { target: { wechatpay: 'share' }, effect: 'fail', error: { code, message: 'no' }, count: 1 },
      ]);
      await market.finish();
      expect(market.share(order._id)).toMatchObject({
        state: 'failed',
        requests: [{ result: 'CLOSED', failReason: code }],
      });
      expect(market.requests(order._id)).toEqual({});
    },
  );
});

describe('a commission that could not be taken back', () => {
  test('stays on record, and people are told', async () => {
    const order = await market.paid(market.merchant);
    const before = attention();
    market.cloud.wechatpay.failReceiver(market.merchant.account, 'ACCOUNT_ABNORMAL');
    await market.refund(order._id, 5000);
    await market.finish();
    await market.finish();
    market.cloud.wechatpay.failReceiver(market.merchant.account, null);
    const { returns, state, nextAt } = market.share(order._id);
    expect([state, nextAt]).toEqual(['done', null]);
    expect(returns).toMatchObject([
      { amount: 500, state: 'failed', failReason: expect.any(String) as string },
    ]);
    expect(attention()).toBe(before + 1);
    expect(await line(market.merchant, order._id)).toMatchObject({
      paid: 999,
      takenBack: 0,
      notTakenBack: 500,
    });
  });
});

test('the list of what failed goes from page to page, those that wait longest first', async () => {
  const admin = await operator(market.cloud, 'admin');
  const [share] = market.cloud.read('shares');
  const loaded = Array.from({ length: 25 }, (_, n) => ({
    ...share!,
    _id: `o_listed_${n}`,
    state: 'failed' as const,
    updatedAt: n,
  }));
  market.cloud.load('shares', loaded);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: { shares: { orderId: string }[]; nextCursor: string | null } = await admin.do(
      'operate',
      'share.list',
      cursor === null ? {} : { cursor },
    );
    seen.push(...page.shares.map(({ orderId }) => orderId));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(seen.slice(0, 25)).toEqual(loaded.map(({ _id }) => _id));
  expect(new Set(seen).size).toBe(seen.length);
});

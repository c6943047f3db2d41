import { describe, expect, test } from 'vitest';
import { day, Sharing, type Earner } from './support/sharing';

const market = new Sharing();
const hour = 3_600_000;

/** The line of an order in its agent's statement. */
async function line({ who }: Earner, orderId: string) {
  const { shares } = await who.do('pay', 'agent.statement');
  return shares.find((share) => share.orderId === orderId)!;
}

describe('a commission', () => {
  test('is paid when the refund window of a completed order is over, and the rest is released', async () => {
    const order = await market.earned();
    await market.sweep();
    const dueAt = order.completedAt! + 7 * day;
    expect(market.share(order._id)).toMatchObject({ state: 'waiting', nextAt: dueAt, requests: [] });
    expect(await line(market.self, order._id)).toMatchObject({
      state: 'waiting',
      amount: 999,
      paid: 0,
      dueAt,
    });
    expect(market.frozen(order._id)).toBe(9999);
    market.cloud.clock.advance(7 * day);
    await market.finish();
    expect(market.share(order._id)).toMatchObject({ state: 'done', nextAt: null });
    expect(market.requests(order._id)).toEqual({ _p1: [[market.self.account, 999, 'SUCCESS']], _u: [] });
    expect(market.frozen(order._id)).toBe(0);
    expect(market.heard(market.self)).toContain('share-paid');
    const paid = { state: 'done', amount: 999, paid: 999, takenBack: 0, notTakenBack: 0, dueAt: null };
    expect(await line(market.self, order._id)).toMatchObject(paid);
  });

  test('waits thirty seconds after a payment, as WeChat Pay does', async () => {
    await market.settings({ refundDays: 0 });
    const order = await market.earned();
    await market.sweep();
    const { nextAt, createdAt, requests } = market.share(order._id);
    expect([nextAt, requests]).toEqual([createdAt + 30_000, []]);
    market.cloud.clock.advance(30_000);
    await market.finish();
    expect(market.share(order._id).state).toBe('done');
    await market.settings({});
  });

  test('is a quarter of the order at most, whatever the shop says', async () => {
    await market.cloud.set('shops', market.seller.userId, { commissionRate: 3000 });
    const order = await market.paid();
    await market.cloud.set('shops', market.seller.userId, { commissionRate: 1000 });
    expect(order.commission).toMatchObject({ rate: 2500, cap: 2500 });
    expect(market.requests(order._id)['_p1']).toEqual([[market.self.account, 2499, 'SUCCESS']]);
  });

  test('is none of what an agent buys through their own link, and nothing is frozen for it', async () => {
    const own = { delivery: 'service', address: undefined, agent: market.self.code };
    const order = await market.buy(market.self.who, market.postId, own);
    expect(order.commission).toBeNull();
    expect(market.share(order._id)).toBeUndefined();
    expect(market.payments(order._id)).toMatchObject([{ profitSharing: false }]);
  });

  test('is none of an order that was not paid', async () => {
    const wish = { delivery: 'service', address: undefined, agent: market.self.code };
    const { _id } = await market.begin(market.buyer, market.postId, wish);
    await market.act(market.buyer, { action: 'order.cancel', orderId: _id });
    expect(market.share(_id)).toBeUndefined();
  });

  test('of a rate that comes to less than a fen is nothing: the money is released', async () => {
    const postId = await market.onSale('service', { price: 9 });
    const wish = { delivery: 'service', address: undefined, agent: market.self.code };
    const { _id } = await market.buy(market.buyer, postId, wish);
    await market.act(market.buyer, { action: 'order.confirm', orderId: _id });
    market.cloud.clock.advance(7 * day);
    await market.finish();
    expect(market.share(_id)).toMatchObject({ state: 'done', requests: [] });
    expect(market.requests(_id)).toEqual({ _u: [] });
    expect(market.frozen(_id)).toBe(0);
  });
});

describe('a refund', () => {
  test('of everything leaves no commission, and what is frozen goes back', async () => {
    const order = await market.earned();
    await market.refund(order._id, 9999);
    await market.finish();
    expect(market.share(order._id)).toMatchObject({ state: 'done', refunded: 9999, requests: [] });
    expect(market.requests(order._id)).toEqual({});
    expect(market.frozen(order._id)).toBe(0);
    expect(await line(market.self, order._id)).toMatchObject({ amount: 0, paid: 0, takenBack: 0 });
  });

  test('of a part before leaves the commission of the rest', async () => {
    const order = await market.earned();
    await market.refund(order._id, 3333);
    market.cloud.clock.advance(7 * day);
    await market.finish();
    expect(market.share(order._id).state).toBe('done');
    expect(market.requests(order._id)['_p1']).toEqual([[market.self.account, 666, 'SUCCESS']]);
    expect(market.frozen(order._id)).toBe(0);
  });

  test('that is open holds the commission back until it is decided', async () => {
    const order = await market.earned();
    market.cloud.clock.advance(7 * day - hour);
    const ask = { action: 'refund.request', orderId: order._id, reason: 'other', amount: 100 };
    await market.act(market.buyer, ask);
    market.cloud.clock.advance(2 * hour);
    await market.sweep();
    expect(market.share(order._id)).toMatchObject({ state: 'waiting', requests: [] });
    const { openRefundId } = market.stored(order._id);
    await market.act(market.seller, { action: 'refund.decide', refundId: openRefundId, grant: false });
    market.cloud.clock.advance(hour);
    await market.finish();
    expect(market.requests(order._id)['_p1']).toEqual([[market.self.account, 999, 'SUCCESS']]);
  });

  test('of a part afterwards takes its commission back from a merchant', async () => {
    const order = await market.paid(market.merchant);
    await market.refund(order._id, 2505);
    await market.finish();
    expect(market.share(order._id)).toMatchObject({
      state: 'done',
      nextAt: null,
      returns: [{ outReturnNo: `${order._id}_b1`, amount: 250, state: 'done' }],
    });
    expect(market.cloud.wechatpay.books().returns.at(-1)).toMatchObject({ amount: 250, result: 'SUCCESS' });
    await market.refund(order._id, 7494);
    await market.finish();
    expect(market.share(order._id).returns).toMatchObject([{ amount: 250 }, { amount: 749, state: 'done' }]);
    expect(await line(market.merchant, order._id)).toMatchObject({ amount: 0, paid: 999, takenBack: 999 });
    expect(market.heard(market.merchant).filter((kind) => kind === 'share-taken-back')).toHaveLength(2);
  });

  test('afterwards leaves a person what they got, and their statement says so', async () => {
    const order = await market.paid();
    const told = market.heard(market.self).length;
    await market.refund(order._id, 9999);
    await market.finish();
    expect(market.share(order._id).returns).toMatchObject([{ amount: 999, state: 'impossible' }]);
    expect(await line(market.self, order._id)).toMatchObject({
      amount: 0,
      paid: 999,
      takenBack: 0,
      notTakenBack: 999,
    });
    expect(market.heard(market.self).slice(told)).toEqual(['share-taken-back']);
  });

  test('while WeChat Pay is at it is taken back once the commission is paid', async () => {
    const order = await market.due(market.merchant);
    await market.sweep();
    expect(market.share(order._id)).toMatchObject({ state: 'sharing', requests: [{ result: 'PENDING' }] });
    await market.refund(order._id, 5000);
    expect(market.share(order._id).returns).toEqual([]);
    market.cloud.clock.advance(60_000);
    await market.finish();
    const { refunds } = market.stored(order._id);
    expect(market.share(order._id)).toMatchObject({
      state: 'done',
      requests: [{ amount: 999, result: 'SUCCESS' }],
      returns: [{ amount: 500, refundId: `${order._id}_r${refunds}`, state: 'done' }],
    });
  });
});

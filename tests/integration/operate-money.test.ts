import { describe, expect, test } from 'vitest';
import { Market } from './support/market';
import { operator } from './support/operators';
import type { Someone } from './support/project-cloud';
import { Refunding } from './support/refunding';
import { failedShare, openDifference } from './support/trade-documents';

const market = new Market();
const refunding = new Refunding(market);

const find = async (support: Someone, number: string) =>
  (await support.do('operate', 'order.list', { number })).orders.map(({ orderId }) => orderId);

describe('orders', () => {
  test('are found by every number they have, and by none they have not', async () => {
    const support = await operator(market.cloud, 'support');
    const { order, refundId } = await refunding.granted();
    await refunding.bought();
    await refunding.settle();
    const { transactionId } = market.payments(order._id)[0]!;
    const { wechatRefundId } = refunding.stored(refundId);
    for (const number of [
      order._id,
      order.paymentId!,
      refundId,
      transactionId!,
      wechatRefundId!,
      ` ${refundId} `,
    ]) {
      expect(await find(support, number)).toEqual([order._id]);
    }
    for (const number of ['4200000000', `${order._id.slice(0, -1)}x`, '.*', 'null']) {
      expect(await find(support, number)).toEqual([]);
    }
  });

  test('of all are listed by state, page by page', async () => {
    const support = await operator(market.cloud, 'support');
    const { order } = await refunding.bought();
    const ids = Array.from(
      { length: 22 },
      (_, n) => `${order._id.slice(0, -2)}${String(n).padStart(2, '0')}`,
    );
    const others = ids.filter((id) => id !== order._id).slice(0, 21);
    const copies = others.map((_id, n) => ({
      ...order,
      _id,
      state: 'completed' as const,
      createdAt: order.createdAt - (n % 5),
    }));
    market.cloud.load('orders', copies);
    const first = await support.do('operate', 'order.list', { state: 'completed' });
    expect(first.orders).toHaveLength(20);
    expect(new Set(first.orders.map(({ state, side }) => `${state} ${side}`))).toEqual(
      new Set(['completed operator']),
    );
    const second = await support.do('operate', 'order.list', {
      state: 'completed',
      cursor: first.nextCursor!,
    });
    expect(second.orders).toHaveLength(1);
    const listed = [...first.orders, ...second.orders].map(({ orderId }) => orderId);
    expect(listed.sort()).toEqual(others.sort());
  });
});

describe('refunds', () => {
  test('that wait are those that need somebody; the open ones are all', async () => {
    const support = await operator(market.cloud, 'support');
    const { buyer, order } = await refunding.bought();
    await refunding.ask(buyer, order._id, { text: '坏了' });
    const list = async (view: 'waiting' | 'open') =>
      (await support.do('operate', 'refund.list', { view })).refunds.filter(
        ({ orderId }) => orderId === order._id,
      );
    expect(await list('waiting')).toEqual([]);
    expect(await list('open')).toMatchObject([
      {
        text: '坏了',
        state: 'requested',
        title: order.goods.title,
        buyer: { userId: buyer.userId },
        answer: null,
      },
    ]);
    market.cloud.clock.advance(49 * 3_600_000);
    expect(await list('waiting')).toHaveLength(1);
  });

  test('that are settled are not sent again', async () => {
    const support = await operator(market.cloud, 'support');
    const { refundId } = await refunding.granted();
    await refunding.settle();
    expect((await support.refused('operate', 'refund.retry', { refundId })).code).toBe('CONFLICT');
    expect((await support.refused('operate', 'refund.retry', { refundId: 'o_none_r1' })).code).toBe(
      'NOT_FOUND',
    );
  });
});

describe('differences', () => {
  test('are settled once, with a note, and that is logged', async () => {
    const support = await operator(market.cloud, 'support');
    const { order } = await refunding.bought();
    const difference = { ...openDifference('n-1', market.cloud.clock.now()), orderId: order._id };
    market.cloud.load('differences', [difference]);
    const { differences } = await support.do('operate', 'difference.list', { state: 'open' });
    expect(differences).toMatchObject([
      { differenceId: difference._id, theirs: 3000, ours: null, number: 'n-1' },
    ]);
    const settle = { differenceId: difference._id, note: '已核对，通知晚到' };
    await support.do('operate', 'difference.settle', settle);
    expect((await support.refused('operate', 'difference.settle', settle)).code).toBe('CONFLICT');
    expect((await support.do('operate', 'difference.list', { state: 'open' })).differences).toEqual([]);
    expect((await support.do('operate', 'difference.list', { state: 'settled' })).differences).toMatchObject([
      { note: settle.note, state: 'settled' },
    ]);
    expect(market.cloud.read('log', { action: 'difference.settled' })).toMatchObject([
      { actor: { id: support.userId }, why: { reason: settle.note } },
    ]);
  });

  test('show no amount of virtual goods where none may be shown', async () => {
    const support = await operator(market.cloud, 'support');
    const [buyer, postId] = [await market.person(), await market.onSale('virtual', { price: 7772 })];
    const order = await market.buy(buyer, postId, { delivery: 'virtual', address: undefined });
    const number = 'n-virtual';
    const made = { ...openDifference(number, market.cloud.clock.now()), orderId: order._id, theirs: 7772 };
    market.cloud.load('differences', [made]);
    const read = async (platform: string) =>
      JSON.stringify(await support.send('operate', { action: 'difference.list', state: 'open', platform }));
    expect(await read('ios')).toContain(number);
    expect(await read('ios')).not.toContain('7772');
    expect(await read('android')).toContain('7772');
  });
});

describe('the desk', () => {
  test('counts what waits about money, for those who may see it', async () => {
    const [support, moderator] = [
      await operator(market.cloud, 'support'),
      await operator(market.cloud, 'moderator'),
    ];
    const before = (await support.do('operate', 'desk')).money!;
    const { order, refundId } = await refunding.granted();
    refunding.wechatpay.failRefund(refundId, 'ABNORMAL');
    await refunding.wechatpay.notices.deliver();
    const now = market.cloud.clock.now();
    market.cloud.load('shares', [failedShare(order, support.userId, now)]);
    market.cloud.load('differences', [openDifference('n-2', now)]);
    expect((await support.do('operate', 'desk')).money).toEqual({
      refunds: before.refunds + 1,
      shares: before.shares + 1,
      differences: before.differences + 1,
    });
    expect((await moderator.do('operate', 'desk')).money).toBeNull();
  });
});

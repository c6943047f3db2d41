import { describe, expect, test } from 'vitest';
import { boundsOfDay, chinaDay } from '../../cloudfunctions/common/bills/china-day';
import type { Difference } from '../../database/collections/differences';
import { Market } from './support/market';
import { Merchant } from './support/merchant';
import { operator } from './support/operators';
import { Refunding } from './support/refunding';
import { failedShare, orderIn, paymentOf } from './support/trade-documents';

const market = new Market();
const refunding = new Refunding(market);
const [second, hour] = [1000, 3_600_000];

const today = () => chinaDay(market.cloud.clock.now());

/** Moves the clock to a time of the next day in China. */
function tomorrowAt(ms: number): void {
  const { clock } = market.cloud;
  clock.advance(boundsOfDay(today()).to + ms - clock.now());
}

/** Lets the bill of today be compared, early tomorrow; gives what was found. */
async function compareToday(): Promise<Difference[]> {
  const day = today();
  tomorrowAt(10.5 * hour);
  await refunding.sweep();
  return differencesOf(day);
}

const differencesOf = (day: string) => market.cloud.read('differences', { day });
const billOf = (day: string) => market.cloud.read('bills', { _id: day })[0];

/** Somebody else's payment to the same merchant. Signed by the real clock, so before any jump. */
async function payElsewhere(number: string): Promise<void> {
  expect((await new Merchant(market.cloud).order({ out_trade_no: number })).status).toBe(200);
  await market.cloud.wechatpay.pay(number, { as: 'oBuyer' });
  market.cloud.wechatpay.notices.drop();
}

describe('what was not done here', () => {
  test('is only theirs: a payment to the same merchant, and a refund made on its platform', async () => {
    const { order } = await refunding.bought();
    await payElsewhere('shop-0001');
    const refund = {
      out_trade_no: order.paymentId,
      out_refund_no: 'by-hand-1',
      amount: { refund: 500, total: 3000, currency: 'CNY' },
    };
    expect((await new Merchant(market.cloud).refund(refund)).status).toBe(200);
    const found = (await compareToday()).map(({ about, kind, number, theirs, orderId }) => [
      about,
      kind,
      number,
      theirs,
      orderId,
    ]);
    expect(found.toSorted()).toEqual([
      ['payment', 'theirs-only', 'shop-0001', 100, null],
      ['refund', 'theirs-only', 'by-hand-1', 500, order._id],
    ]);
  });
});

describe('a day that agrees', () => {
  test('is noted with its sums, once, and nobody is bothered', async () => {
    const support = await operator(market.cloud, 'support');
    const { buyer, order } = await refunding.bought();
    await refunding.bought();
    await refunding.ask(buyer, order._id, { amount: 1200 });
    await refunding.decide(market.seller, `${order._id}_r1`);
    await refunding.settle();
    const day = today();
    tomorrowAt(9 * hour);
    await refunding.sweep();
    expect(billOf(day)).toBeUndefined();
    tomorrowAt(-13.5 * hour);
    await refunding.sweep();
    expect(billOf(day)).toMatchObject({
      payments: 2,
      refunds: 1,
      paid: 6000,
      refunded: 1200,
      differences: 0,
    });
    expect(differencesOf(day)).toEqual([]);
    expect(refunding.alarms(support)).toBe(0);
    expect(market.cloud.read('bills').length).toBeGreaterThanOrEqual(7);
  });

  test('also when a refund was accepted just before midnight and paid back after it', async () => {
    const day = today();
    const { buyer, order } = await refunding.bought();
    await refunding.ask(buyer, order._id);
    const refundId = `${order._id}_r1`;
    // A refund takes five seconds.
    tomorrowAt(-4.5 * second);
    await refunding.decide(market.seller, refundId);
    market.cloud.clock.advance(60 * second);
    await refunding.settle();
    const next = chinaDay(refunding.stored(refundId).refundedAt!);
    expect(next).not.toBe(day);
    await refunding.bought();
    expect(await compareToday()).toEqual([]);
    expect(billOf(next)).toMatchObject({ payments: 1, refunds: 0 });
    expect(differencesOf(day)).toEqual([]);
    expect(billOf(day)).toMatchObject({ refunds: 1 });
    expect(market.stored(order._id).state).toBe('refunded');
  });
});

describe('what does not agree', () => {
  test('is noted once each, and support is told once, however often it is compared', async () => {
    const support = await operator(market.cloud, 'support');
    const [first, other] = [await refunding.bought(), await refunding.bought()];
    await market.cloud.set('payments', first.order.paymentId!, { amount: 2999 });
    await market.cloud.set('payments', other.order.paymentId!, { state: 'closed' });
    const now = market.cloud.clock.now();
    const parties = { buyerId: 'u_1', sellerId: 'u_2', postId: 'p_1' };
    const made = paymentOf(orderIn('paid', 'never-paid', parties, now), now);
    market.cloud.load('payments', [made]);
    const day = today();
    tomorrowAt(10.5 * hour);
    const target = { database: 'insertDocument', collection: 'bills' };
    market.cloud.setFaults([{ target, effect: 'fail' }]);
    await refunding.sweep();
    expect(billOf(day)).toBeUndefined();
    market.cloud.setFaults([]);
    await refunding.sweep(61);
    expect(billOf(day)).toMatchObject({ differences: 3 });
    const found = differencesOf(day).map(({ number, kind, ours, theirs, orderId }) => [
      number,
      kind,
      ours,
      theirs,
      orderId,
    ]);
    expect(found.toSorted()).toEqual(
      [
        [first.order.paymentId, 'amount', 2999, 3000, first.order._id],
        [other.order.paymentId, 'theirs-only', null, 3000, other.order._id],
        [made._id, 'ours-only', 3000, null, made.orderId],
      ].toSorted(),
    );
    expect(refunding.alarms(support)).toBe(1);
    await refunding.sweep(61);
    expect(differencesOf(day)).toHaveLength(3);
  });

  test('a payment we hear of later is settled by itself', async () => {
    const [buyer, postId] = [await market.person(), await market.onSale()];
    const order = await market.begin(buyer, postId);
    await market.cloud.wechatpay.pay(`${order._id}_1`);
    market.cloud.wechatpay.notices.drop();
    market.cloud.setFaults([{ target: { wechatpay: 'query' }, effect: 'drop', when: 'before' }]);
    const [difference, ...others] = await compareToday();
    expect(others).toEqual([]);
    expect(difference).toMatchObject({ kind: 'theirs-only', number: `${order._id}_1`, orderId: order._id });
    market.cloud.setFaults([]);
    await refunding.sweep(61);
    const [settled] = market.cloud.read('differences', { _id: difference!._id });
    expect(settled).toMatchObject({ state: 'settled', settledBy: null });
    expect(settled!.note).not.toBe('');
    const [line] = market.cloud.read('log', { action: 'difference.settled' });
    expect(line).toMatchObject({ actor: { type: 'system' }, subject: { type: 'order', id: order._id } });
  });

  test('a commission that no bill has is only ours, a day later', async () => {
    const now = market.cloud.clock.now();
    const parties = { buyerId: 'u_1', sellerId: 'u_2', postId: 'p_1' };
    const share = failedShare(orderIn('completed', 'shared', parties, now), 'u_3', now);
    const [request] = share.requests;
    market.cloud.load('shares', [
      { ...share, state: 'done', requests: [{ ...request!, result: 'SUCCESS', failReason: null }] },
    ]);
    await refunding.bought();
    expect(await compareToday()).toEqual([]);
    await refunding.bought();
    expect(await compareToday()).toMatchObject([
      { about: 'share', kind: 'ours-only', number: request!.outOrderNo, ours: 150, orderId: share._id },
    ]);
  });
});

describe('a bill that cannot be had or read', () => {
  test('is asked for again later, and nothing is noted meanwhile', async () => {
    await refunding.bought();
    const day = today();
    tomorrowAt(10.5 * hour);
    market.cloud.setFaults([{ target: { wechatpay: 'bill' }, effect: 'drop' }]);
    await refunding.sweep();
    expect(billOf(day)).toBeUndefined();
    market.cloud.setFaults([]);
    await refunding.sweep(30);
    expect(billOf(day)).toBeUndefined();
    await refunding.sweep(31);
    expect(billOf(day)).toMatchObject({ payments: 1, differences: 0 });
  });
});

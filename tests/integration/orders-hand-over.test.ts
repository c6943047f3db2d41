import { beforeEach, describe, expect, test } from 'vitest';
import { Market } from './support/market';
import { operator } from './support/operators';
import type { Someone } from './support/project-cloud';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const market = new Market();
let buyer: Someone;
let postId: string;
beforeEach(async () => {
  buyer = await market.person();
  postId = await market.onSale();
});

const parcel = { company: 'SF', trackingNo: 'SF0001' };
const refusal = async (who: Someone, action: string, orderId: string, changes: object = {}) => {
  const { code, fields } = await who.refused('pay', action as 'order.ship', { orderId, ...changes });
  return [code, ...Object.keys(fields ?? {})];
};
const ship = (orderId: string, changes: object = parcel) =>
  market.act(market.seller, { action: 'order.ship', orderId, ...changes });

describe('handing over', () => {
  test.each([
    ['express', parcel],
    ['city', {}],
    ['pickup', {}],
  ] as const)('by %s is told to the buyer, and done once', async (delivery, changes) => {
    const { _id } = await market.buy(buyer, postId, { delivery });
    const shipped = await ship(_id, changes);
    expect(shipped).toMatchObject({
      state: 'shipped',
      side: 'seller',
      shipment: delivery === 'express' ? parcel : { company: '', trackingNo: '' },
      confirmBy: market.stored(_id).shipment!.at + 10 * day,
    });
    expect((await ship(_id, changes)).timeline.filter(({ step }) => step === 'ship')).toHaveLength(1);
    expect(market.told(buyer, _id)).toEqual(['order-shipped']);
    expect((await market.act(buyer, { action: 'order.get', orderId: _id })).acts).toContain('confirm');
  });

  test('by express needs a company and a number', async () => {
    const { _id } = await market.buy(buyer, postId);
    expect(await refusal(market.seller, 'order.ship', _id)).toEqual([
      'INVALID_INPUT',
      'company',
      'trackingNo',
    ]);
    const half = { company: 'SF' };
    expect(await refusal(market.seller, 'order.ship', _id, half)).toEqual(['INVALID_INPUT', 'trackingNo']);
  });

  test('is for the seller and support, and for what is paid', async () => {
    const { orderId } = await market.order(buyer, postId);
    expect(await refusal(market.seller, 'order.ship', orderId, parcel)).toEqual(['CONFLICT']);
    const { _id } = await market.buy(buyer, postId);
    expect(await refusal(buyer, 'order.ship', _id, parcel)).toEqual(['FORBIDDEN']);
    expect(await refusal(await market.person(), 'order.ship', _id, parcel)).toEqual(['NOT_FOUND']);
    await market.cloud.set('orders', _id, { openRefundId: `${_id}_r1`, refunding: 3000 });
    expect(await refusal(market.seller, 'order.ship', _id, parcel)).toEqual(['CONFLICT']);
    await market.cloud.set('orders', _id, { openRefundId: null, refunding: 0 });
    const support = await operator(market.cloud, 'support');
    const shipped = await market.act(support, { action: 'order.ship', orderId: _id, ...parcel });
    expect(shipped.timeline.at(-1)).toMatchObject({ step: 'ship', by: 'support' });
  });
});

describe('an order is complete', () => {
  test('when the buyer says so, once', async () => {
    const { _id } = await market.buy(buyer, postId);
    expect(await refusal(buyer, 'order.confirm', _id)).toEqual(['CONFLICT']);
    await ship(_id);
    expect(await refusal(market.seller, 'order.confirm', _id)).toEqual(['FORBIDDEN']);
    const done = await market.act(buyer, { action: 'order.confirm', orderId: _id });
    expect(done).toMatchObject({ state: 'completed', confirmBy: null });
    expect(done.refundUntil).toBe(market.stored(_id).completedAt! + 7 * day);
    const again = await market.act(buyer, { action: 'order.confirm', orderId: _id });
    expect(again.timeline).toEqual(done.timeline);
    expect(market.told(market.seller, _id)).toEqual(['order-ended', 'order-paid']);
  });

  test('by itself after some days, but not while a refund is open', async () => {
    const [one, other] = [await market.buy(buyer, postId), await market.buy(buyer, postId)];
    await ship(one._id);
    await ship(other._id);
    await market.cloud.set('orders', other._id, { openRefundId: `${other._id}_r1`, refunding: 3000 });
    market.cloud.clock.advance(10 * day - hour);
    await market.cloud.runTimer('sweep');
    expect(market.stored(one._id).state).toBe('shipped');
    market.cloud.clock.advance(hour + minute);
    await market.cloud.runTimer('sweep');
    await market.cloud.runTimer('sweep');
    expect(market.stored(one._id)).toMatchObject({ state: 'completed', confirmBy: null });
    expect(market.stored(one._id).timeline.filter(({ step }) => step === 'confirm')).toHaveLength(1);
    expect(market.stored(other._id).state).toBe('shipped');
    expect(market.told(buyer, one._id)).toEqual(['order-ended', 'order-shipped']);
  });
});

describe('lists', () => {
  test('give what somebody bought and sold, page by page, with people and prices', async () => {
    const seller = await market.person();
    const sold = await market.onSale('goods', { seller, stock: 99 });
    const file = await market.onSale('virtual', { seller });
    const made: string[] = [];
    for (let count = 0; count < 24; count += 1) {
      const who = count < 12 ? buyer : await market.person();
      made.unshift((await market.order(who, sold)).orderId);
      if (count < 12) await market.act(who, { action: 'order.cancel', orderId: made[0] });
      market.cloud.clock.advance(1000);
    }
    const first = await seller.do('pay', 'order.list', { side: 'seller' });
    const cursor = first.nextCursor!;
    const second = await seller.do('pay', 'order.list', { side: 'seller', cursor });
    expect([...first.orders, ...second.orders].map(({ orderId }) => orderId)).toEqual(made);
    expect([first.orders.length, second.nextCursor]).toEqual([20, null]);
    const unpaid = await seller.do('pay', 'order.list', { side: 'seller', state: 'paying' });
    expect(unpaid.orders.map(({ state }) => state)).toEqual(Array.from({ length: 12 }, () => 'created'));
    expect(first.orders[0]).toMatchObject({
      side: 'seller',
      amount: 3000,
      seller: { userId: seller.userId },
    });
    const cancelled = await buyer.do('pay', 'order.list', { side: 'buyer', state: 'cancelled' });
    expect(cancelled.orders).toHaveLength(12);
    expect((await buyer.do('pay', 'order.list', { side: 'seller' })).orders).toEqual([]);
    await market.order(buyer, file, { delivery: 'virtual', address: undefined });
    const [shown] = (await buyer.do('pay', 'order.list', { side: 'buyer' })).orders;
    expect(shown).toMatchObject({ kind: 'virtual', amount: null, refunded: null });
    expect(shown!.acts).not.toContain('pay');
  });
});

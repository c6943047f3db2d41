import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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
  await wechat().shipping.manage(true);
  // Whether the account is managed is asked once an hour.
  market.cloud.clock.advance(hour + minute);
  wechat().pushes.drop();
});
afterEach(() => wechat().pushes.drop());

const wechat = () => market.cloud.environment('primary').wechat;
const reported = (orderId: string) =>
  wechat()
    .shipping.orders()
    .find(({ payment }) => payment.outTradeNo === `${orderId}_1`);
const parcel = { company: 'SF', trackingNo: 'SF0001' };
const ship = (orderId: string, changes: object = parcel) =>
  market.act(market.seller, { action: 'order.ship', orderId, ...changes });
const fault = (openapi: string, errcode = -1) =>
  market.cloud.setFaults([
    { target: { openapi }, effect: 'fail', error: { code: errcode, message: 'system error' } },
  ]);
const upload = 'wxa.sec.order.uploadShippingInfo';

describe('what is handed over is told to WeChat', () => {
  test('at once, with the parcel and the end of the receiver’s phone', async () => {
    const { _id } = await market.buy(buyer, postId);
    await ship(_id);
    expect(market.stored(_id).shippingReport).toEqual({
      state: 'done',
      nextAt: null,
      tries: 1,
      errCode: null,
    });
    expect(reported(_id)).toMatchObject({
      orderState: 2,
      state: {
        shipping: {
          logisticsType: 1,
          parcels: [{ ...parcel, item: '自行车九成新 ×1', contact: { receiver_contact: '****1234' } }],
        },
      },
    });
  });

  test.each([
    ['city', 2],
    ['pickup', 4],
  ] as const)('also by %s', async (delivery, logisticsType) => {
    const { _id } = await market.buy(buyer, postId, { delivery });
    await ship(_id, {});
    expect(reported(_id)?.state.shipping).toMatchObject({ logisticsType });
  });

  test.each(['service', 'virtual'] as const)('also a %s, by the sweep', async (kind) => {
    const ware = await market.onSale(kind);
    const { _id, shippingReport } = await market.buy(buyer, ware, { delivery: kind, address: undefined });
    expect(shippingReport).toMatchObject({ state: 'due' });
    await market.cloud.runTimer('sweep');
    expect(market.stored(_id).shippingReport).toMatchObject({ state: 'done' });
    expect(reported(_id)?.state.shipping).toMatchObject({ logisticsType: 3 });
  });

  test('support is told, once, when WeChat will not have it', async () => {
    const support = await operator(market.cloud, 'support');
    const { _id } = await market.buy(buyer, postId);
    fault(upload, 10_060_004);
    await ship(_id);
    const last = { state: 'due', nextAt: market.cloud.clock.now(), tries: 11, errCode: 10_060_004 };
    await market.cloud.set('orders', _id, { shippingReport: last });
    await market.cloud.runTimer('sweep');
    await market.cloud.runTimer('sweep');
    market.cloud.setFaults([]);
    expect(market.stored(_id).shippingReport).toMatchObject({ state: 'failed', tries: 12 });
    const told = market.cloud.read('notices', { userId: support.userId });
    expect(told.map(({ data, path }) => [data, path])).toEqual([
      [{ what: 'shipping' }, `/trade/pages/order/order?id=${_id}`],
    ]);
  });

  test('not where WeChat does not want to know, or the settings say so', async () => {
    await wechat().shipping.manage(false);
    market.cloud.clock.advance(hour + minute);
    const [first, second] = [await market.buy(buyer, postId), await market.buy(buyer, postId)];
    await ship(first._id);
    expect(market.stored(first._id).shippingReport).toMatchObject({ state: 'not-needed' });
    await wechat().shipping.manage(true);
    await market.settings({ shippingManagement: 'off' });
    await ship(second._id);
    expect(market.stored(second._id).shippingReport).toMatchObject({ state: 'not-needed' });
    expect(reported(second._id)?.state.shipping).toBeNull();
    await market.settings({});
  });

  test('again until it is taken, and shipping does not wait for it', async () => {
    const { _id } = await market.buy(buyer, postId);
    fault(upload);
    expect((await ship(_id)).state).toBe('shipped');
    expect(market.stored(_id).shippingReport).toMatchObject({ state: 'due', tries: 1, errCode: -1 });
    await market.cloud.runTimer('sweep');
    expect(market.stored(_id).shippingReport).toMatchObject({ tries: 1 });
    market.cloud.clock.advance(3 * minute);
    await market.cloud.runTimer('sweep');
    expect(market.stored(_id).shippingReport).toMatchObject({ state: 'due', tries: 2 });
    market.cloud.setFaults([]);
    market.cloud.clock.advance(5 * minute);
    await market.cloud.runTimer('sweep');
    expect(market.stored(_id).shippingReport).toMatchObject({ state: 'done', tries: 3 });
  });

  test('once, although the answer was lost', async () => {
    const { _id } = await market.buy(buyer, postId);
    market.cloud.setFaults([{ target: { openapi: upload }, effect: 'drop', when: 'after', count: 1 }]);
    await ship(_id);
    expect(market.stored(_id).shippingReport?.state).toBe('due');
    market.cloud.clock.advance(3 * minute);
    await market.cloud.runTimer('sweep');
    expect(market.stored(_id).shippingReport).toMatchObject({ state: 'done', errCode: null });
    expect(reported(_id)?.state.shipping).toMatchObject({ finishCount: 1, changed: false });
  });

  test('at last given up', async () => {
    const { _id } = await market.buy(buyer, postId);
    fault(upload, 10_060_004);
    await ship(_id);
    for (let tries = 1; tries < 12; tries += 1) {
      market.cloud.clock.advance(6 * hour + minute);
      await market.cloud.runTimer('sweep');
    }
    const report = { state: 'failed', tries: 12, errCode: 10_060_004, nextAt: null };
    expect(market.stored(_id).shippingReport).toEqual(report);
  });
});

describe('what WeChat says of an order', () => {
  test('that the buyer has it completes it, once', async () => {
    const { _id } = await market.buy(buyer, postId);
    await ship(_id);
    await wechat().pushes.deliver();
    expect(market.stored(_id).state).toBe('shipped');
    await wechat().shipping.confirm(market.payments(_id)[0]!.transactionId!);
    expect(await wechat().pushes.deliver(2)).toEqual(['"success"', '"success"']);
    const order = market.stored(_id);
    expect(order).toMatchObject({ state: 'completed' });
    expect(order.timeline.filter(({ step }) => step === 'confirm')).toMatchObject([{ by: 'wechat' }]);
    expect(market.told(buyer, _id)).toContain('order-ended');
  });

  test('that nothing was sent is told to the seller again', async () => {
    const { _id } = await market.buy(buyer, postId);
    market.cloud.clock.advance(2 * day + hour);
    await wechat().shipping.check();
    await wechat().pushes.deliver(2);
    expect(market.told(market.seller, _id)).toEqual(['order-paid', 'order-paid']);
  });

  test('counts only with all its numbers, and where it can', async () => {
    const { _id } = await market.buy(buyer, postId);
    await ship(_id);
    await wechat().shipping.confirm(market.payments(_id)[0]!.transactionId!);
    const genuine = wechat().pushes.list().at(-1)!.event;
    wechat().pushes.drop();
    const push = async (changes: object) => {
      wechat().pushes.schedule({ ...genuine, ...changes });
      return wechat().pushes.deliver();
    };
    for (const changes of [
      { transaction_id: '42000' },
      { merchant_id: '1900000000' },
      { merchant_trade_no: `${_id}_2` },
      { merchant_trade_no: { $ne: null } },
      { userInfo: { appId: 'wx0000000000000000' } },
      { confirm_receive_time: undefined },
    ]) {
      expect(await push(changes)).toEqual(['"success"']);
      expect(market.stored(_id).state).toBe('shipped');
    }
    await market.cloud.set('orders', _id, { openRefundId: `${_id}_r1`, refunding: 3000 });
    await push({});
    expect(market.stored(_id).state).toBe('shipped');
    await market.cloud.set('orders', _id, { openRefundId: null, refunding: 0 });
    await push({});
    expect(market.stored(_id).state).toBe('completed');
  });
});

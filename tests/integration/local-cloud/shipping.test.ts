import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startFixtureCloud, type FixtureCloud } from '../support/fixture-cloud';
import { Merchant } from '../support/merchant';

let cloud: FixtureCloud;
let openid: string;
let outTradeNo: string;
let transactionId: string;
let count = 0;

beforeAll(async () => {
  cloud = await startFixtureCloud();
  ({ openid } = cloud.environment('primary').people.find('lin'));
});
afterAll(() => cloud.dispose());
beforeEach(async () => {
  cloud.setFaults([]);
  outTradeNo = `order-${(count += 1)}`;
  await new Merchant(cloud).order({ out_trade_no: outTradeNo, payer: { openid } });
  transactionId = (await cloud.wechatpay.pay(outTradeNo)).transactionId ?? '';
  pushes().drop();
});

const wechat = () => cloud.environment('primary').wechat;
const pushes = () => wechat().pushes;
const ask = (name: string, args: object) =>
  cloud.call('wechat', { api: `wxa.sec.order.${name}`, args }, { as: 'wei' });

const parcel = { trackingNo: '0012345', expressCompany: 'YTO', itemDesc: '一只杯子*1' };
const report = (changes: object = {}) =>
  ask('uploadShippingInfo', {
    orderKey: { orderNumberType: 2, transactionId },
    logisticsType: 1,
    deliveryMode: 1,
    shippingList: [parcel],
    uploadTime: new Date(cloud.clock.now()).toISOString(),
    payer: { openid },
    ...changes,
  });
const order = async () =>
  ((await ask('getOrder', { transactionId })) as { order: Record<string, unknown> }).order;

test('the SDK turns names into snake_case and back, numbers that look like numbers stay texts', async () => {
  expect(await order()).toMatchObject({ orderState: 1, merchantTradeNo: outTradeNo, transactionId });
  expect(await report()).toMatchObject({ errCode: 0, errMsg: 'openapi.wxa.sec.order.uploadShippingInfo:ok' });
  expect(await order()).toMatchObject({
    orderState: 2,
    paidAmount: 100,
    inComplaint: false,
    shipping: { finishShipping: true, shippingList: [{ trackingNo: '0012345', expressCompany: 'YTO' }] },
  });
  const { appid } = cloud.environment('primary').identity;
  expect(await ask('isTradeManaged', { appid })).toMatchObject({ errCode: 0, isTradeManaged: true });
  expect(await ask('getOrderList', { orderState: 2, openid })).toMatchObject({
    hasMore: false,
    orderList: [{ transactionId }],
  });
});

test('an object where a list belongs is refused as WeChat refuses it', async () => {
  expect(await report({ shippingList: parcel })).toMatchObject({ errCode: 47001 });
  expect(await report({ payer: { openid: 'oOther' } })).toMatchObject({ errCode: 10060031 });
});

test('what happens is pushed to the mini program', async () => {
  await report();
  const [shipped = '{}'] = await pushes().deliver();
  expect(JSON.parse(shipped)).toMatchObject({
    event: {
      Event: 'trade_manage_order_settlement',
      transaction_id: transactionId,
      merchant_trade_no: outTradeNo,
    },
    context: { OPENID: openid },
  });
  await wechat().shipping.confirm(transactionId);
  expect(pushes().list()).toMatchObject([{ event: { confirm_receive_method: 2 } }]);
});

test('a refund ends it', async () => {
  await new Merchant(cloud).refund({ out_trade_no: outTradeNo, out_refund_no: `${outTradeNo}-r` });
  cloud.wechatpay.settleRefunds();
  expect(await order()).toMatchObject({ orderState: 5 });
  expect(await report()).toMatchObject({ errCode: 10060004 });
});

test('a lost answer has taken effect, and asking again says so', async () => {
  cloud.setFaults([{ target: { openapi: 'wxa.sec.order.uploadShippingInfo' }, effect: 'drop', count: 1 }]);
  expect(await report()).toMatchObject({ errCode: -501001 });
  expect(await report()).toMatchObject({ errCode: 10060023 });
});

test('each mini program sees its own payments, and is managed by itself', async () => {
  expect(cloud.environment('standby').wechat.shipping.orders()).toEqual([]);
  await cloud.environment('standby').wechat.shipping.manage(false);
  expect(wechat().shipping.managed).toBe(true);
});

test('what is known outlives a restart', async () => {
  await report();
  await wechat().shipping.manage(false);
  await cloud.restart();
  expect(wechat().shipping.managed).toBe(false);
  await wechat().shipping.manage(true);
  expect(await order()).toMatchObject({ orderState: 2 });
});

// The last: the real client would not believe answers from another time.
test('after 48 hours the merchant is reminded', () => {
  cloud.clock.advance(49 * 3_600_000);
  const reminded = pushes()
    .list()
    .filter(({ event }) => event['transaction_id'] === transactionId);
  expect(reminded).toMatchObject([{ event: { Event: 'trade_manage_remind_shipping' } }]);
});

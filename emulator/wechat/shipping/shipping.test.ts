import { beforeEach, expect, test, vi } from 'vitest';
import { ShippingBench } from './testing';

let bench: ShippingBench;
const parcel = (n: number) => ({ tracking_no: `YT${n}`, express_company: 'YTO', item_desc: '苹果*1' });

beforeEach(() => {
  bench = new ShippingBench();
});

test('what is shipped is told, with the time it will be settled', async () => {
  const payment = bench.pay();
  expect(await bench.ship(payment)).toBe(0);
  const at = bench.now / 1000;
  expect(bench.pushed()).toEqual([
    expect.objectContaining({
      Event: 'trade_manage_order_settlement',
      FromUserName: 'o-payer',
      transaction_id: payment.transactionId,
      merchant_id: payment.mchid,
      merchant_trade_no: payment.outTradeNo,
      pay_time: at,
      shipped_time: at,
      estimated_settlement_time: at + 10 * 86_400,
    }),
  ]);
});

test('the same again changes nothing, a change is taken once', async () => {
  const payment = bench.pay();
  await bench.ship(payment);
  bench.advance(1);
  expect(await bench.ship(payment)).toBe(10060023);
  expect(await bench.ship(payment, { shipping_list: [parcel(2)] })).toBe(0);
  bench.advance(1);
  expect(await bench.ship(payment, { shipping_list: [parcel(3)] })).toBe(10060003);
  expect(bench.shipping.orders()[0]?.state.shipping).toMatchObject({
    finishCount: 2,
    parcels: [{ trackingNo: 'YT2' }],
  });
});

test('a change has to be newer', async () => {
  const payment = bench.pay();
  await bench.ship(payment);
  expect(await bench.ship(payment, { shipping_list: [parcel(2)] })).toBe(10060014);
});

test('parcels of a split delivery add up until the last', async () => {
  const payment = bench.pay();
  const split = (n: number, all: boolean) => {
    bench.advance(1);
    return bench.ship(payment, { delivery_mode: 2, is_all_delivered: all, shipping_list: [parcel(n)] });
  };
  expect(await split(1, false)).toBe(0);
  expect([await bench.stateOf(payment), bench.pushed().length]).toEqual([1, 0]);
  expect(await split(2, true)).toBe(0);
  expect([await bench.stateOf(payment), bench.pushed().length]).toEqual([2, 1]);
  expect(bench.shipping.orders()[0]?.state.shipping?.parcels.map((one) => one.trackingNo)).toEqual([
    'YT1',
    'YT2',
  ]);
  expect(await split(3, true)).toBe(0);
  expect(await split(4, true)).toBe(10060003);
});

test('a buyer who confirms has it settled; then nothing is changed any more', async () => {
  const payment = bench.pay();
  await expect(bench.shipping.confirm(payment.transactionId)).rejects.toMatchObject({ errcode: 10060028 });
  await bench.ship(payment);
  bench.pushed();
  bench.advance(5);
  await bench.shipping.confirm(payment.transactionId);
  const at = bench.now / 1000;
  expect(bench.pushed()).toMatchObject([
    { confirm_receive_method: 2, confirm_receive_time: at, settlement_time: at, shipped_time: at - 5 * 3600 },
  ]);
  expect(await bench.stateOf(payment)).toBe(4);
  expect(await bench.ship(payment, { shipping_list: [parcel(2)] })).toBe(10060002);
});

test.each([
  ['express', 1, 240],
  ['fetched', 4, 48],
])('what went by %s is settled by time', async (_, logistics_type, hours) => {
  const payment = bench.pay();
  await bench.ship(payment, { logistics_type });
  bench.pushed();
  bench.advance(hours - 1);
  expect(bench.pushed()).toEqual([]);
  bench.advance(2);
  expect(bench.pushed()).toMatchObject([{ confirm_receive_method: 1 }]);
  expect(await bench.stateOf(payment)).toBe(4);
  bench.advance(1000);
  expect(bench.pushed()).toEqual([]);
});

test('the merchant is reminded once of what it has not shipped for 48 hours', async () => {
  const [late, shipped] = [bench.pay(), bench.pay()];
  bench.pay({ refunded: 100 });
  await bench.ship(shipped);
  bench.pushed();
  bench.advance(48);
  expect(bench.pushed()).toEqual([]);
  bench.advance(1);
  expect(bench.pushed()).toMatchObject([
    {
      Event: 'trade_manage_remind_shipping',
      transaction_id: late.transactionId,
      pay_time: late.paidAt / 1000,
    },
  ]);
  bench.advance(49);
  expect(bench.pushed()).toEqual([]);
});

test('once started it looks at the clock by itself, until it is closed', async () => {
  vi.useFakeTimers();
  try {
    bench.pay();
    bench.now += 49 * 3_600_000;
    bench.shipping.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(bench.pushed()).toMatchObject([{ Event: 'trade_manage_remind_shipping' }]);
    bench.pay({ paidAt: 0 });
    await bench.shipping.close();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(bench.pushed()).toEqual([]);
  } finally {
    vi.useRealTimers();
  }
});

test('what was paid back is not shipped', async () => {
  const payment = bench.pay({ refunded: 100 });
  expect(await bench.ship(payment)).toBe(10060004);
  expect(await bench.stateOf(payment)).toBe(5);
  expect(await bench.ship(bench.pay({ refunded: 99 }))).toBe(0);
});

test('an account that is not managed may ask, and nothing else', async () => {
  const payment = bench.pay();
  const { appid } = bench.environment;
  expect(await bench.call('isTradeManaged', { appid })).toMatchObject({ errcode: 0, is_trade_managed: true });
  await bench.shipping.manage(false);
  expect(await bench.call('isTradeManaged', { appid })).toMatchObject({
    errcode: 0,
    is_trade_managed: false,
  });
  expect(await bench.call('isTradeManagementConfirmationCompleted', { appid })).toMatchObject({
    completed: false,
  });
  expect(await bench.call('isTradeManaged', {})).toMatchObject({ errcode: 40097 });
  expect(await bench.call('isTradeManaged', { appid: 'wx0' })).toMatchObject({ errcode: 40013 });
  expect(await bench.ship(payment)).toBe(48001);
  for (const name of ['getOrder', 'getOrderList', 'notifyConfirmReceive'])
    expect(await bench.call(name, {})).toMatchObject({ errcode: 48001 });
  bench.advance(100);
  expect(bench.pushed()).toEqual([]);
});

test('a buyer is asked to confirm once, for what came by express after it was sent', async () => {
  const [payment, fetched] = [bench.pay(), bench.pay()];
  const ask = async ({ transactionId: transaction_id } = payment, received_time = bench.now / 1000 + 60) =>
    (await bench.call('notifyConfirmReceive', { transaction_id, received_time }))['errcode'];
  expect(await ask()).toBe(10060028);
  await bench.ship(payment);
  await bench.ship(fetched, { logistics_type: 4 });
  expect(await ask(payment, bench.now / 1000 - 60)).toBe(10060029);
  expect(await ask(fetched)).toBe(10060032);
  expect(await ask()).toBe(0);
  expect(await ask()).toBe(10060030);
});

test('a payment is found by its numbers, a list goes page by page', async () => {
  const payment = bench.pay();
  for (const openid of ['o-payer', 'o-other', 'o-payer']) bench.pay({ openid });
  await bench.ship(payment);
  const { mchid: merchant_id, outTradeNo: merchant_trade_no } = payment;
  expect(await bench.call('getOrder', { merchant_id, merchant_trade_no })).toMatchObject({
    order: {
      transaction_id: payment.transactionId,
      paid_amount: 100,
      order_state: 2,
      in_complaint: false,
      shipping: { finish_shipping: true, shipping_list: [{ tracking_no: 'YT1', goods_desc: '苹果*1' }] },
    },
  });
  expect(await bench.call('getOrder', { merchant_id })).toMatchObject({ errcode: 10060014 });
  expect(await bench.call('getOrder', { transaction_id: '9' })).toMatchObject({ errcode: 10060001 });

  const list = async (args: Record<string, unknown>) => {
    const { order_list: orders, last_index, has_more } = await bench.call('getOrderList', args);
    const numbers = (orders as Record<string, string>[]).map((one) => one['merchant_trade_no']);
    return { numbers, last_index, has_more };
  };
  const first = await list({ page_size: 2 });
  expect(first).toMatchObject({ numbers: ['order_1', 'order_2'], has_more: true });
  const { last_index } = first;
  expect(await list({ page_size: 2, last_index })).toMatchObject({
    numbers: ['order_3', 'order_4'],
    has_more: false,
  });
  expect((await list({ order_state: 1, openid: 'o-payer' })).numbers).toEqual(['order_2', 'order_4']);
  const begin_time = bench.now / 1000 + 1;
  expect((await list({ pay_time_range: { begin_time } })).numbers).toEqual([]);
  expect(await bench.call('getOrderList', { last_index: 'x' })).toMatchObject({ errcode: 10060011 });
});

import { beforeEach, expect, test } from 'vitest';
import { payOrder } from '../pay-order';
import { appid, Till } from '../testing/till';

let till: Till;

beforeEach(() => {
  till = new Till();
});

const inAnHour = () => new Date(till.now + 3_600_000).toISOString().replace(/\.\d+Z/, '+00:00');
const query = (number: string) =>
  till.call('GET', `/v3/pay/transactions/out-trade-no/${number}`, { mchid: '1900000109' });
const close = (number: string) =>
  till.call('POST', `/v3/pay/transactions/out-trade-no/${number}/close`, { mchid: '1900000109' });
const stateOf = (number: string) => till.books().payments.find(({ _id }) => _id === number)?.state;

test('the same order again gives the same prepay_id', () => {
  const first = till.order('order-1', { time_expire: inAnHour() });
  till.now += 60_000;
  const again = till.order('order-1', {
    time_expire: new Date(Date.parse(inAnHour()) - 60_000).toISOString(),
  });
  expect(again).toEqual(first);
  expect(till.books().payments).toHaveLength(1);
});

test.each([
  ['another amount', { amount: { total: 101 } }, 'INVALID_REQUEST'],
  ['another payer', { payer: { openid: 'oOther' } }, 'INVALID_REQUEST'],
  ['frozen or not', { settle_info: { profit_sharing: true } }, 'INVALID_REQUEST'],
])('the same number with %s is refused', (_, changes, code) => {
  till.order('order-1');
  expect(till.order('order-1', changes)).toBe(code);
});

test('a number used for another way to pay is refused', () => {
  till.order('order-1');
  const h5 = {
    appid,
    mchid: '1900000109',
    description: '一只杯子',
    out_trade_no: 'order-1',
    notify_url: 'http://127.0.0.1/notify',
    amount: { total: 100 },
    scene_info: { payer_client_ip: '127.0.0.1', h5_info: { type: 'Wap' } },
  };
  expect(till.call('POST', '/v3/pay/transactions/h5', h5)).toBe('OUT_TRADE_NO_USED');
});

test.each([
  ['appid of somebody else', { appid: 'wx0' }, 'APPID_MCHID_NOT_MATCH'],
  ['another merchant', { mchid: '1900000110' }, 'MCH_NOT_EXISTS'],
  ['no payer', { payer: undefined }, 'PARAM_ERROR'],
  ['half a fen', { amount: { total: 0.5 } }, 'PARAM_ERROR'],
  ['nothing to pay', { amount: { total: 0 } }, 'PARAM_ERROR'],
  ['other money', { amount: { total: 1, currency: 'USD' } }, 'PARAM_ERROR'],
  ['a number that is too short', { out_trade_no: 'short' }, 'PARAM_ERROR'],
  ['a query behind its notify_url', { notify_url: 'https://a.example/?b=1' }, 'PARAM_ERROR'],
  ['a long description', { description: '字'.repeat(128) }, 'PARAM_ERROR'],
  ['a field nobody knows', { outTradeNo: 'x' }, 'PARAM_ERROR'],
  ['no time to pay', { time_expire: '2026-01-10T12:00:30+08:00' }, 'INVALID_REQUEST'],
])('an order with %s is refused', (_, changes, code) => {
  expect(till.order('order-1', changes)).toBe(code);
  expect(till.books().payments).toEqual([]);
});

test('an order is paid once, by whom it is for, in its time', () => {
  const pay = (as?: string) => till.deed((desk) => payOrder(desk, 'order-1', as));
  expect(() => pay()).toThrow('订单不存在');
  till.order('order-1', { time_expire: inAnHour() });
  expect(() => pay('oOther')).toThrow('支付账号与下单账号不一致');
  till.now += 3_600_000;
  expect(() => pay()).toThrow('订单已超过支付时间');
  till.now -= 1;
  expect(pay('oBuyer')).toMatchObject({ state: 'SUCCESS', openid: 'oBuyer', paidAt: till.now });
  expect(() => pay()).toThrow('订单已支付');
  expect(till.order('order-1', {})).toBe('ORDERPAID');
  expect(close('order-1')).toBe('ORDERPAID');
  expect(till.books()).toMatchObject({ balance: 100, available: 100 });
});

test('what is closed can neither be paid nor ordered again', () => {
  till.order('order-1');
  expect(close('order-1')).toEqual({ body: null });
  expect(() => till.deed((desk) => payOrder(desk, 'order-1'))).toThrow('订单已关闭');
  expect(till.order('order-1')).toBe('ORDER_CLOSED');
  expect(close('order-1')).toBe('ORDER_CLOSED');
});

test('an order past its time is unpaid until it is closed', () => {
  till.order('order-1', { time_expire: inAnHour() });
  till.now += 7_200_000;
  expect(query('order-1')).toMatchObject({ body: { trade_state: 'NOTPAY' } });
  expect(till.order('order-1', { time_expire: '2026-01-10T13:00:00+08:00' })).toBe('ORDER_CLOSED');
  close('order-1');
  expect(stateOf('order-1')).toBe('CLOSED');
});

test('an order is asked about by either number', () => {
  expect(query('order-1')).toBe('ORDER_NOT_EXIST');
  expect(close('order-1')).toBe('ORDER_NOT_EXIST');
  till.order('order-1', { attach: '来自首页' });
  expect(query('order-1')).toEqual({
    body: {
      mchid: '1900000109',
      appid,
      out_trade_no: 'order-1',
      trade_type: 'JSAPI',
      trade_state: 'NOTPAY',
      trade_state_desc: '订单未支付',
      attach: '来自首页',
      amount: { total: 100, currency: 'CNY' },
    },
  });
  const { transactionId } = till.deed((desk) => payOrder(desk, 'order-1'));
  const byId = till.call('GET', `/v3/pay/transactions/id/${transactionId}`, { mchid: '1900000109' });
  expect(byId).toEqual(query('order-1'));
  expect(byId).toMatchObject({
    body: { trade_state: 'SUCCESS', payer: { openid: 'oBuyer' }, success_time: '2026-01-10T12:00:00+08:00' },
  });
});

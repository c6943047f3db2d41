import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startFixtureCloud, type FixtureCloud } from '../support/fixture-cloud';
import { Merchant } from '../support/merchant';
import { isSigned, sendRaw, type RawRequest } from '../support/raw-pay';
import { request } from '../support/request';

let cloud: FixtureCloud;
let merchant: Merchant;
let count = 0;
let number: string;

beforeAll(async () => {
  cloud = await startFixtureCloud();
  merchant = new Merchant(cloud);
});
afterAll(() => cloud.dispose());
beforeEach(() => {
  cloud.setFaults([]);
  number = `order-${(count += 1)}`;
});

const stateOf = async () => (await merchant.query(number)).body as { trade_state: string };

test('an order is made, paid and told of', async () => {
  const prepay = await merchant.order({ out_trade_no: number });
  expect(prepay).toMatchObject({
    status: 200,
    body: { prepay_id: expect.stringMatching(/^wx\d{14}\w{20}$/) as string },
  });
  expect(await stateOf()).toMatchObject({ trade_state: 'NOTPAY' });
  await cloud.wechatpay.pay(number);
  expect(await stateOf()).toMatchObject({ trade_state: 'SUCCESS', amount: { total: 100 } });
  expect(cloud.wechatpay.notices.list()).toMatchObject([{ event: 'TRANSACTION.SUCCESS', about: number }]);
  await expect(cloud.wechatpay.pay(number)).rejects.toThrow('订单已支付');
});

test('an order is closed without a word, which is signed too', async () => {
  await merchant.order({ out_trade_no: number });
  expect(await merchant.close(number)).toEqual({ status: 204, body: '' });
  await expect(cloud.wechatpay.pay(number)).rejects.toThrow('订单已关闭');
  expect(await merchant.close(number)).toMatchObject({ status: 400, body: { code: 'ORDER_CLOSED' } });
});

test('a refund is under way and then done', async () => {
  await merchant.order({ out_trade_no: number });
  await cloud.wechatpay.pay(number);
  const before = cloud.wechatpay.books().balance;
  const asked = { out_trade_no: number, out_refund_no: `${number}-r` };
  expect(await merchant.refund(asked)).toMatchObject({ status: 200, body: { status: 'PROCESSING' } });
  cloud.wechatpay.settleRefunds();
  expect(await merchant.refundQuery(`${number}-r`)).toMatchObject({ body: { status: 'SUCCESS' } });
  expect(cloud.wechatpay.books().balance).toBe(before - 100);
  expect(await merchant.refund({ ...asked, out_refund_no: 'more' })).toMatchObject({
    status: 400,
    body: { code: 'INVALID_REQUEST' },
  });
});

test('a refusal says which field, and is signed', async () => {
  expect(await merchant.order({ out_trade_no: number, amount: { total: 1.5 } })).toMatchObject({
    status: 400,
    body: { code: 'PARAM_ERROR', detail: { location: 'body', field: '/amount/total' } },
  });
  expect(await merchant.call('POST', 'v3/pay/transactions/native', {})).toMatchObject({
    status: 404,
    body: { code: 'NOT_FOUND' },
  });
});

const stranger = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const seconds = (later: number) => String(Math.floor(cloud.clock.now() / 1000) + later);

test.each<[string, () => Partial<RawRequest>]>([
  ["somebody else's key", () => ({ privateKey: stranger.privateKey })],
  ['an unknown certificate', () => ({ serial: '00' })],
  ['an unknown merchant', () => ({ mchid: '1900000110' })],
  ['a time long ago', () => ({ timestamp: seconds(-310) })],
  ['a time to come', () => ({ timestamp: seconds(310) })],
  ['another body', () => ({ method: 'POST', body: '{"a":2}', signedBody: '{"a":1}' })],
])('a request signed with %s is not let in, and hears so from WeChat Pay', async (_, changes) => {
  const answer = await sendRaw(cloud, changes());
  expect(answer).toMatchObject({ status: 401, body: { code: 'SIGN_ERROR' } });
  expect(isSigned(cloud, answer)).toBe(true);
});

test('a request comes once', async () => {
  const nonce = `nonce-${number}`;
  expect(await sendRaw(cloud, { nonce })).toMatchObject({ status: 200 });
  expect(await sendRaw(cloud, { nonce })).toMatchObject({ status: 401, body: { code: 'SIGN_ERROR' } });
});

test('without a signature there is nothing to see', async () => {
  expect(await request(`${cloud.url}/v3/bill/tradebill?bill_date=2026-01-01`)).toMatchObject({ status: 401 });
});

test('a fault refuses, delays nothing else, and loses a request or its answer', async () => {
  const jsapi = { target: { wechatpay: 'jsapi' }, count: 1 } as const;
  cloud.setFaults([{ ...jsapi, effect: 'fail', error: { code: 'FREQUENCY_LIMITED', message: '频率超限' } }]);
  expect(await merchant.order({ out_trade_no: number })).toMatchObject({
    status: 429,
    body: { code: 'FREQUENCY_LIMITED', message: '频率超限' },
  });
  cloud.setFaults([{ ...jsapi, effect: 'fail' }]);
  expect(await merchant.order({ out_trade_no: number })).toMatchObject({
    status: 500,
    body: { code: 'SYSTEM_ERROR' },
  });
  cloud.setFaults([{ ...jsapi, effect: 'drop', when: 'before' }]);
  await expect(merchant.order({ out_trade_no: number })).rejects.toThrow();
  expect(await merchant.query(number)).toMatchObject({ status: 404, body: { code: 'ORDER_NOT_EXIST' } });
  cloud.setFaults([{ ...jsapi, effect: 'drop', when: 'after' }]);
  await expect(merchant.order({ out_trade_no: number })).rejects.toThrow();
  expect(await stateOf()).toMatchObject({ trade_state: 'NOTPAY' });
});

test('a refund that arrives twice is one refund', async () => {
  await merchant.order({ out_trade_no: number });
  await cloud.wechatpay.pay(number);
  cloud.setFaults([{ target: { wechatpay: 'refund' }, effect: 'repeat' }]);
  const amount = { refund: 40, total: 100, currency: 'CNY' };
  await merchant.refund({ out_trade_no: number, out_refund_no: `${number}-r`, amount });
  expect(cloud.wechatpay.books().refunds.filter(({ outTradeNo }) => outTradeNo === number)).toHaveLength(1);
});

test('a rule for WeChat Pay knows no environment', () => {
  const target = { wechatpay: 'jsapi' };
  expect(() => cloud.setFaults([{ target, effect: 'fail', env: 'standby' }])).toThrow('both environments');
});

test('both mini programs belong to the merchant, and each is told at its own address', async () => {
  const { appid } = cloud.environment('standby').identity;
  expect(await merchant.order({ out_trade_no: number, appid })).toMatchObject({ status: 200 });
  for (const env of ['primary', 'standby'] as const) {
    expect(cloud.wechatpay.variables(env)).toMatchObject({
      WECHATPAY_MCHID: cloud.wechatpay.keys.mchid,
      WECHATPAY_NOTIFY_URL: `${cloud.url}/http/${env}/pay-notify`,
      WECHATPAY_API_URL: `${cloud.url}/`,
    });
  }
});

import { createVerify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPaySetUp, wechatPay } from './client';
import { FakeWechatPay } from './testing/fake-wechatpay';
import { keys } from './testing/keys';
import { payment, refund } from './testing/notices';
import type { WechatPayApi } from './types';

const server = new FakeWechatPay();
let api: WechatPayApi;

beforeAll(async () => {
  api = await server.start();
});
afterAll(() => server.stop());

const order = {
  appid: payment.appid,
  outTradeNo: payment.out_trade_no,
  description: '自行车'.repeat(20),
  amount: 100,
  profitSharing: true,
  expiresAt: Date.UTC(2026, 10, 20, 16, 0, 0, 999),
};
const jsapi = () => api.createJsapi({ ...order, openid: payment.payer.openid });
const refundAnswer = { ...refund, refund_status: undefined, status: 'PROCESSING', success_time: undefined };
const payBack = () =>
  api.refund({
    outTradeNo: refund.out_trade_no,
    outRefundNo: refund.out_refund_no,
    amount: 40,
    total: 100,
    reason: '协商一致',
  });

test('without variables WeChat Pay is not set up, and says so to whoever wants to pay', () => {
  expect(isPaySetUp()).toBe(false);
  expect(wechatPay).toThrow(expect.objectContaining({ code: 'UNAVAILABLE' }) as Error);
});

describe('a payment', () => {
  test('in the mini program is begun', async () => {
    server.replies = [{ body: { prepay_id: 'wx26112122044990000000000000000000' } }];
    expect(await jsapi()).toBe('wx26112122044990000000000000000000');
    expect(server.last()).toEqual({
      call: 'POST /v3/pay/transactions/jsapi',
      data: {
        appid: order.appid,
        mchid: '1900000109',
        description: '自行车'.repeat(14),
        out_trade_no: order.outTradeNo,
        time_expire: '2026-11-21T00:00:00+08:00',
        notify_url: 'https://pay.example.com/pay-notify',
        settle_info: { profit_sharing: true },
        amount: { total: 100, currency: 'CNY' },
        payer: { openid: payment.payer.openid },
      },
    });
    expect(server.asked.at(-1)?.serial).toMatch(/^PUB_KEY_ID_/);
  });

  test('in a browser is begun', async () => {
    const h5_url = 'https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=wx2016';
    server.replies = [{ body: { h5_url } }];
    expect(await api.createH5({ ...order, clientIp: '203.0.113.7' })).toBe(h5_url);
    expect(server.last()).toMatchObject({
      call: 'POST /v3/pay/transactions/h5',
      data: { scene_info: { payer_client_ip: '203.0.113.7', h5_info: { type: 'Wap' } } },
    });
  });

  test('gets what the sheet takes, signed', () => {
    const sheet = api.paySheet('wx1', 'wx2016', 1_700_000_000_999);
    expect(sheet).toMatchObject({ timeStamp: '1700000000', package: 'prepay_id=wx2016', signType: 'RSA' });
    const message = `wx1\n1700000000\n${sheet.nonceStr}\nprepay_id=wx2016\n`;
    const verified = createVerify('RSA-SHA256').update(message);
    expect(verified.verify(keys.merchant.publicKey, sheet.paySign, 'base64')).toBe(true);
  });

  test('is asked about', async () => {
    server.replies = [{ body: payment }];
    expect(await api.queryPayment(payment.out_trade_no)).toMatchObject({
      state: 'SUCCESS',
      total: 100,
      paidAt: Date.UTC(2023, 10, 14, 22, 13, 20),
    });
    expect(server.last().call).toBe(
      `GET /v3/pay/transactions/out-trade-no/${payment.out_trade_no}?mchid=1900000109`,
    );
  });

  test('that nobody made yet has neither payer nor number', async () => {
    const { appid, mchid, out_trade_no } = payment;
    server.replies = [{ body: { appid, mchid, out_trade_no, trade_state: 'NOTPAY', payer: {} } }];
    expect(await api.queryPayment(out_trade_no)).toMatchObject({
      state: 'NOTPAY',
      transactionId: null,
      openid: null,
      total: null,
      paidAt: null,
    });
  });

  test.each<[string, string, string | undefined]>([
    ['RESOURCE_NOT_EXISTS', 'unknown', undefined],
    ['ORDER_CLOSED', 'closed', 'CLOSED'],
    ['ORDER_PAID', 'paid', 'SUCCESS'],
    ['INVALID_REQUEST', 'paid', 'REFUND'],
  ])('that cannot be closed (%s) is %s', async (code, outcome, trade_state) => {
    server.replies = [
      { status: 400, body: { code, message: '' } },
      trade_state === undefined ? { status: 404, body: { code } } : { body: { ...payment, trade_state } },
    ];
    expect(await api.closePayment(payment.out_trade_no)).toBe(outcome);
  });

  test('that is being paid is not closed', async () => {
    const busy = { body: { ...payment, trade_state: 'USERPAYING' } };
    server.replies = [{ status: 400, body: { code: 'USER_PAYING', message: '' } }, busy];
    await expect(api.closePayment(payment.out_trade_no)).rejects.toMatchObject({ code: 'USER_PAYING' });
  });

  test('is closed', async () => {
    server.replies = [{ status: 204 }];
    expect(await api.closePayment(payment.out_trade_no)).toBe('closed');
    expect(server.last()).toEqual({
      call: `POST /v3/pay/transactions/out-trade-no/${payment.out_trade_no}/close`,
      data: { mchid: '1900000109' },
    });
  });
});

describe('a refund', () => {
  test('is asked for', async () => {
    server.replies = [{ body: refundAnswer }];
    expect(await payBack()).toMatchObject({
      status: 'PROCESSING',
      refund: 40,
      total: 100,
      succeededAt: null,
    });
    expect(server.last().data).toEqual({
      out_trade_no: refund.out_trade_no,
      out_refund_no: refund.out_refund_no,
      reason: '协商一致',
      notify_url: 'https://pay.example.com/pay-notify',
      amount: { refund: 40, total: 100, currency: 'CNY' },
    });
  });

  test('that WeChat Pay does not know is null', async () => {
    server.replies = [{ status: 404, body: { code: 'RESOURCE_NOT_EXISTS', message: '退款单不存在' } }];
    expect(await api.queryRefund(refund.out_refund_no)).toBeNull();
  });

  test.each<[number, string, boolean]>([
    [403, 'NOT_ENOUGH', false],
    [400, 'INVALID_REQUEST', false],
    [403, 'FREQUENCY_LIMITED', true],
    [429, 'RATELIMIT_EXCEEDED', true],
    [401, 'SIGN_ERROR', true],
  ])('is refused: %i %s', async (status, code, retryable) => {
    server.replies = [{ status, body: { code, message: '余额不足' } }];
    await expect(payBack()).rejects.toMatchObject({ code, status, retryable });
  });
});

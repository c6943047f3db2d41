import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { apiOf } from '../../cloudfunctions/common/wechatpay/client';
import { readMerchant } from '../../cloudfunctions/common/wechatpay/merchant';
import type { WechatPayApi } from '../../cloudfunctions/common/wechatpay/types';
import { environmentIdentity } from '../../emulator/people/environments';
import { startFixtureCloud, type FixtureCloud } from './support/fixture-cloud';

const { appid } = environmentIdentity('primary');
const [day, outTradeNo, openid] = [86_400_000, 'o_000000000000000000000001_1', 'oBuyer'];
let cloud: FixtureCloud;
let api: WechatPayApi;

beforeAll(async () => {
  cloud = await startFixtureCloud();
  const { config, problems } = readMerchant(cloud.wechatpay.variables('primary'));
  expect(problems).toEqual([]);
  api = apiOf(config!);
});
afterAll(() => cloud.dispose());

const payment = (changes: object = {}) => ({
  appid,
  outTradeNo,
  description: '自行车'.repeat(30),
  amount: 1000,
  profitSharing: true,
  expiresAt: Math.ceil(Date.now() / 1000) * 1000 + 900_000,
  openid,
  ...changes,
});
const refund = { outTradeNo, outRefundNo: 'o_1_r1', amount: 400, total: 1000, reason: '协商一致'.repeat(20) };

describe('the client and WeChat Pay understand each other', () => {
  let transactionId: string;

  test('payments', async () => {
    const { expiresAt } = payment();
    const prepayId = await api.createJsapi(payment({ expiresAt }));
    expect(await api.createJsapi(payment({ expiresAt }))).toBe(prepayId);
    expect(await api.queryPayment(outTradeNo)).toMatchObject({ state: 'NOTPAY', transactionId: null });
    await cloud.wechatpay.pay(outTradeNo, { as: openid });
    const paid = await api.queryPayment(outTradeNo);
    expect(paid).toMatchObject({
      state: 'SUCCESS',
      total: 1000,
      currency: 'CNY',
      openid,
      appid,
      mchid: api.mchid,
    });
    transactionId = paid!.transactionId!;
    expect(await api.closePayment(outTradeNo)).toBe('paid');
    await expect(api.createJsapi(payment({ expiresAt }))).rejects.toMatchObject({ retryable: false });
  });

  test('payments that are closed, and those nobody knows', async () => {
    const other = 'o_000000000000000000000002_1';
    expect(await api.closePayment(other)).toBe('unknown');
    expect(await api.queryPayment(other)).toBeNull();
    const url = await api.createH5({ ...payment({ outTradeNo: other }), clientIp: '203.0.113.7' });
    expect(url).toContain('prepay_id=');
    expect([await api.closePayment(other), await api.closePayment(other)]).toEqual(['closed', 'closed']);
    expect(await api.queryPayment(other)).toMatchObject({ state: 'CLOSED' });
  });

  test('refunds', async () => {
    expect(await api.queryRefund('o_1_r1')).toBeNull();
    const asked = await api.refund(refund);
    expect(asked).toMatchObject({ status: 'PROCESSING', refund: 400, total: 1000, outTradeNo });
    expect(await api.refund(refund)).toEqual(asked);
    cloud.wechatpay.settleRefunds();
    expect(await api.queryRefund('o_1_r1')).toMatchObject({ status: 'SUCCESS', refundId: asked.refundId });
    await expect(api.refund({ ...refund, outRefundNo: 'o_1_r2', amount: 601 })).rejects.toMatchObject({
      retryable: false,
    });
  });

  test('shares, what is taken back of them, and what is released', async () => {
    cloud.clock.advance(60_000);
    const receiver = { type: 'MERCHANT_ID', account: '1900000200' } as const;
    await api.addReceiver({ ...receiver, appid, name: '东门水果店' });
    await api.addReceiver({ type: 'PERSONAL_OPENID', account: 'oAgent', appid, name: null });
    expect(await api.queryShare('o_1_p1', transactionId)).toBeNull();
    const request = {
      appid,
      transactionId,
      outOrderNo: 'o_1_p1',
      receiver,
      amount: 50,
      description: '推广佣金',
    };
    expect(await api.share(request)).toMatchObject({
      receivers: [{ account: '1900000200', result: 'PENDING' }],
    });
    cloud.wechatpay.settleShares();
    const shared = { state: 'FINISHED', receivers: [{ amount: 50, result: 'SUCCESS', failReason: null }] };
    expect(await api.queryShare('o_1_p1', transactionId)).toMatchObject(shared);
    const back = { outOrderNo: 'o_1_p1', outReturnNo: 'o_1_b1', mchid: '1900000200', amount: 20 };
    expect(await api.queryReturn('o_1_p1', 'o_1_b1')).toBeNull();
    expect(await api.returnShare({ ...back, description: '退款' })).toMatchObject({ outReturnNo: 'o_1_b1' });
    cloud.wechatpay.settleShares();
    expect(await api.queryReturn('o_1_p1', 'o_1_b1')).toMatchObject({ result: 'SUCCESS' });
    expect(await api.unsplitAmount(transactionId)).toBeGreaterThan(0);
    await api.unfreeze({ transactionId, outOrderNo: 'o_1_u', description: '解冻剩余资金' });
    cloud.wechatpay.settleShares();
    expect(await api.unsplitAmount(transactionId)).toBe(0);
  });

  test('bills', async () => {
    const today = new Date(cloud.clock.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    expect(await api.bill(today, 'trade')).toBeNull();
    // The client runs here and not in the local cloud: both go by the same clock only if this one is moved.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * day });
    const [trade, fundflow] = [await api.bill(today, 'trade'), await api.bill(today, 'fundflow')];
    vi.useRealTimers();
    expect(trade).toContain(`\`${outTradeNo},`);
    expect(fundflow).toContain(`\`${transactionId},`);
  });
});

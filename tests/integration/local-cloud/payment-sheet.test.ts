import { createSign } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { environmentIdentity } from '../../../emulator/people/environments';
import { startFixtureCloud, type FixtureCloud } from '../support/fixture-cloud';
import { Merchant } from '../support/merchant';
import { post } from '../support/request';

const { appid } = environmentIdentity('primary');
let cloud: FixtureCloud;
let merchant: Merchant;
let outTradeNo: string;
let prepayId: string;
let count = 0;

beforeAll(async () => {
  cloud = await startFixtureCloud();
  merchant = new Merchant(cloud);
});
afterAll(() => cloud.dispose());
beforeEach(async () => {
  outTradeNo = `order-${(count += 1)}`;
  const { openid } = cloud.environment('primary').people.find('lin');
  const { body } = await merchant.order({ out_trade_no: outTradeNo, payer: { openid } });
  prepayId = (body as { prepay_id: string }).prepay_id;
});

/** What the mini program hands to `wx.requestPayment`, signed but for `changes`. */
function sheet(changes: Record<string, string> = {}, signedFor = appid, key = cloud.wechatpay.keys.merchant) {
  const request = {
    timeStamp: '1767225600',
    nonceStr: 'abc',
    package: `prepay_id=${prepayId}`,
    signType: 'RSA',
  };
  const text = `${signedFor}\n${request.timeStamp}\n${request.nonceStr}\n${request.package}\n`;
  const paySign = createSign('RSA-SHA256').update(text).sign(key.privateKey, 'base64');
  return { ...request, paySign, ...changes };
}

const ask = (path: 'sheet' | 'pay', body: object, as = 'lin', env = 'primary') =>
  post(`${cloud.url}/local/wechatpay/${path}?env=${env}`, body, as === '' ? {} : { 'x-local-user': as });

test('the sheet shows the order, and paying it pays it once', async () => {
  expect(await ask('sheet', sheet())).toMatchObject({
    status: 200,
    body: { merchant: '本地测试商户', description: '一只杯子', amount: 100 },
  });
  expect(await ask('pay', sheet())).toMatchObject({ status: 200, body: { paid: true } });
  expect(await merchant.query(outTradeNo)).toMatchObject({ body: { trade_state: 'SUCCESS' } });
  expect(await ask('pay', sheet())).toMatchObject({
    status: 400,
    body: { error: { message: '订单已支付' } },
  });
});

test.each<[message: string, request: () => object, as?: string, env?: string]>([
  ['支付验证签名失败', () => sheet({ timeStamp: '1767225601' })],
  ['支付验证签名失败', () => sheet({}, 'wx0000000000000000')],
  ['支付验证签名失败', () => sheet({}, appid, cloud.wechatpay.keys.platform)],
  ['支付验证签名失败', () => sheet(), 'lin', 'standby'],
  ['支付签名类型signType不正确', () => sheet({ signType: 'MD5' })],
  ['支付参数不正确', () => sheet({ package: prepayId })],
  ['appid不匹配，请核实后再支付', () => sheet({}, environmentIdentity('standby').appid), 'lin', 'standby'],
  ['下单账号与支付账号不一致，请核实后再支付', () => sheet(), 'wei'],
])('%s', async (message, request, as = 'lin', env = 'primary') => {
  for (const path of ['sheet', 'pay'] as const)
    expect(await ask(path, request(), as, env)).toMatchObject({ status: 400, body: { error: { message } } });
  expect(await merchant.query(outTradeNo)).toMatchObject({ body: { trade_state: 'NOTPAY' } });
});

test('nobody, and half a request, get no sheet', async () => {
  expect((await ask('sheet', sheet(), '')).status).toBe(403);
  expect((await ask('sheet', { package: 'prepay_id=1' })).status).toBe(400);
});

const refused = async (message: string) => {
  for (const path of ['sheet', 'pay'] as const)
    expect(await ask(path, sheet())).toMatchObject({ status: 400, body: { error: { message } } });
};

test('what was closed is not paid', async () => {
  await merchant.close(outTradeNo);
  await refused('订单已关闭');
});

// The last: the real client would not believe answers from another time.
test('what has run out is not paid', async () => {
  cloud.clock.advance(7 * 24 * 3_600_000);
  await refused('订单已超过支付时间');
});

import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { environmentIdentity } from '../../../emulator/people/environments';
import { startFixtureCloud, type FixtureCloud } from '../support/fixture-cloud';
import { Merchant } from '../support/merchant';
import { request } from '../support/request';

const { appid } = environmentIdentity('primary');
const agent = { type: 'PERSONAL_OPENID', account: 'oAgent' };
let cloud: FixtureCloud;
let merchant: Merchant;
let number: string;
let count = 0;

beforeAll(async () => {
  cloud = await startFixtureCloud();
  merchant = new Merchant(cloud);
  const receiver = { appid, ...agent, relation_type: 'DISTRIBUTOR' };
  await merchant.call('POST', 'v3/profitsharing/receivers/add', receiver);
});
afterAll(() => cloud.dispose());
beforeEach(async () => {
  number = `order-${(count += 1)}`;
  const { openid } = cloud.environment('primary').people.find('lin');
  const settle_info = { profit_sharing: true };
  await merchant.order({ out_trade_no: number, payer: { openid }, settle_info });
});

const read = async (page: string) =>
  (await request(`${cloud.url}/console/${page}`, { headers: { 'accept-language': 'en' } })).body as string;

/** Presses a button; gives the status and where it leads. */
async function press(page: string, act: string, id = '', more: Record<string, string> = {}) {
  const body = new URLSearchParams({ act, id, ...more });
  const answer = await fetch(`${cloud.url}/console/${page}`, { method: 'POST', redirect: 'manual', body });
  return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() };
}

const books = () => cloud.wechatpay.books();
const payment = () => books().payments.find(({ outTradeNo }) => outTradeNo === number);

test('the merchant is shown without what nobody may see', async () => {
  const page = await read('wechatpay');
  const { mchid, serial, publicKeyId, apiV3Key, merchant: own, platform } = cloud.wechatpay.keys;
  for (const text of [mchid, serial, publicKeyId]) expect(page).toContain(text);
  const secrets = [own.privateKey, platform.privateKey].map((pem) => pem.replace(/-----[^-]+-----|\s/g, ''));
  for (const secret of [apiV3Key, ...secrets])
    expect(page.replace(/\s/g, '')).not.toContain(secret.slice(0, 60));
});

test('an order is paid as its buyer, once', async () => {
  expect(await read('wechatpay')).toContain('Pay as the buyer');
  expect(await press('wechatpay', 'pay', number)).toMatchObject({ status: 303 });
  expect(payment()).toMatchObject({ state: 'SUCCESS' });
  const page = await read('wechatpay');
  for (const text of [number, '¥1.00', '<code>lin</code>', '<code>primary</code>'])
    expect(page).toContain(text);
  expect(await press('wechatpay', 'pay', number)).toMatchObject({ status: 400 });
});

test('a refund finishes, or is made to fail', async () => {
  await cloud.wechatpay.pay(number);
  const refund = (n: number) =>
    merchant.refund({
      out_trade_no: number,
      out_refund_no: `${number}-r${n}`,
      amount: { refund: 10, total: 100, currency: 'CNY' },
    });
  const statusOf = (n: number) =>
    books().refunds.find(({ outRefundNo }) => outRefundNo === `${number}-r${n}`)?.status;
  for (const n of [1, 2, 3]) await refund(n);
  await press('wechatpay', 'abnormal', `${number}-r1`);
  await press('wechatpay', 'closed', `${number}-r2`);
  await press('wechatpay', 'finish-refunds');
  expect([1, 2, 3].map(statusOf)).toEqual(['ABNORMAL', 'CLOSED', 'SUCCESS']);
  expect(await press('wechatpay', 'closed', `${number}-r3`)).toMatchObject({ status: 400 });
});

test('shares to a receiver are made to fail, and to work again', async () => {
  await press('wechatpay', 'fail', agent.account, { reason: 'RECEIVER_HIGH_RISK' });
  expect(books().receivers).toMatchObject([{ account: agent.account, failing: 'RECEIVER_HIGH_RISK' }]);
  expect(await read('wechatpay')).toMatch(/<option selected>\s*RECEIVER_HIGH_RISK/);
  await press('wechatpay', 'fail', agent.account, { reason: '' });
  expect(books().receivers).toMatchObject([{ failing: null }]);

  const { transactionId } = await cloud.wechatpay.pay(number);
  cloud.clock.advance(30_000);
  await merchant.call('POST', 'v3/profitsharing/orders', {
    appid,
    transaction_id: transactionId,
    out_order_no: `${number}-p1`,
    receivers: [{ ...agent, amount: 25, description: '佣金' }],
    unfreeze_unsplit: false,
  });
  expect(await read('wechatpay')).toContain('finish-shares');
  await press('wechatpay', 'finish-shares');
  expect(books().receivers).toMatchObject([{ received: 25 }]);
  expect(await read('wechatpay')).toContain('¥0.25');
});

test('the ratio is changed, within reason', async () => {
  await press('wechatpay', 'ratio', '', { ratio: '2500' });
  expect(cloud.wechatpay.shareRatio).toBe(2500);
  expect(await press('wechatpay', 'ratio', '', { ratio: '10001' })).toMatchObject({ status: 400 });
});

test('a notice is delivered, sent again, or lost; a wrongly signed one is tried', async () => {
  cloud.wechatpay.notices.drop();
  await cloud.wechatpay.pay(number);
  const [notice] = cloud.wechatpay.notices.list();
  const id = notice?._id ?? '';
  expect(await read('wechatpay')).toContain('TRANSACTION.SUCCESS');
  expect((await press('wechatpay', 'repeat', id)).location).toMatch(/answered=\d+/);
  const { location } = await press('wechatpay', 'deliver', id);
  expect(await read((location ?? '').replace('/console/', ''))).toContain('It was answered with');
  await press('wechatpay', 'drop', id);
  expect(cloud.wechatpay.notices.list()).toEqual([]);
  const warned = vi.spyOn(console, 'warn').mockReturnValue(undefined);
  expect(await press('wechatpay', 'probe')).toMatchObject({ status: 303 });
  expect(warned).toHaveBeenCalledTimes(1);
  warned.mockRestore();
  expect(await press('wechatpay', 'deliver', 'nothing')).toMatchObject({ status: 400 });
});

test('shipping management is left and entered, and a buyer confirms', async () => {
  const { transactionId } = await cloud.wechatpay.pay(number);
  const { shipping } = cloud.environment('primary').wechat;
  expect(await press('shipping', 'confirm', transactionId ?? '')).toMatchObject({ status: 400 });
  await shipping.report({ transactionId: transactionId ?? '' }, payment()?.openid ?? '', {
    logisticsType: 1,
    deliveryMode: 1,
    uploadTime: cloud.clock.now(),
    parcels: [{ trackingNo: 'YT1', company: 'YTO', item: '杯子', contact: {} }],
    allDelivered: true,
  });
  expect(await read('shipping')).toContain('YTO YT1');
  await press('shipping', 'confirm', transactionId ?? '');
  expect(shipping.find({ transactionId: transactionId ?? '' }).orderState).toBe(4);
  await press('shipping', 'release');
  expect(shipping.managed).toBe(false);
  expect(await read('shipping')).toContain('This mini program is not under shipping management.');
  await press('shipping', 'manage');
  expect(shipping.managed).toBe(true);
});

import { Rsa } from 'wechatpay-axios-plugin';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { environmentIdentity } from '../../../emulator/people/environments';
import { startFixtureCloud, type FixtureCloud } from '../support/fixture-cloud';
import { Merchant } from '../support/merchant';

const { appid } = environmentIdentity('primary');
const partner = { type: 'MERCHANT_ID', account: '1900000200' };
let cloud: FixtureCloud;
let merchant: Merchant;
let transactionId: string;
let number: string;
let count = 0;

beforeAll(async () => {
  cloud = await startFixtureCloud();
  merchant = new Merchant(cloud);
  const name = Rsa.encrypt('某某科技有限公司', cloud.wechatpay.keys.platform.publicKey);
  await merchant.call('POST', 'v3/profitsharing/receivers/add', {
    appid,
    ...partner,
    name,
    relation_type: 'PARTNER',
  });
});
afterAll(() => cloud.dispose());
beforeEach(async () => {
  cloud.setFaults([]);
  cloud.wechatpay.failReceiver(partner.account, null);
  number = `order-${(count += 1)}`;
  await merchant.order({ out_trade_no: number, settle_info: { profit_sharing: true } });
  transactionId = (await cloud.wechatpay.pay(number)).transactionId ?? '';
  // Old enough to be shared; ten such steps, and the real client would not believe the answers any more.
  cloud.clock.advance(30_000);
});

const share = (changes: object = {}) =>
  merchant.call('POST', 'v3/profitsharing/orders', {
    appid,
    transaction_id: transactionId,
    out_order_no: `${number}-p1`,
    receivers: [{ ...partner, amount: 25, description: '推广佣金' }],
    unfreeze_unsplit: false,
    ...changes,
  });
const query = () =>
  merchant.call('GET', `v3/profitsharing/orders/${number}-p1?transaction_id=${transactionId}`);
const left = async () =>
  (await merchant.call('GET', `v3/profitsharing/transactions/${transactionId}/amounts`)).body;

test('a name is read with the key that the header names', () => {
  expect(cloud.wechatpay.books().receivers).toMatchObject([{ ...partner, name: '某某科技有限公司' }]);
});

test('a commission is shared, the rest released, and the commission taken back', async () => {
  const before = cloud.wechatpay.books();
  expect(await share()).toMatchObject({ status: 200, body: { state: 'PROCESSING' } });
  expect(await left()).toMatchObject({ unsplit_amount: 75 });
  cloud.wechatpay.settleShares();
  expect(await query()).toMatchObject({ body: { state: 'FINISHED', receivers: [{ result: 'SUCCESS' }] } });
  const rest = { transaction_id: transactionId, out_order_no: `${number}-u`, description: '解冻' };
  expect(await merchant.call('POST', 'v3/profitsharing/orders/unfreeze', rest)).toMatchObject({
    status: 200,
  });
  const back = {
    out_order_no: `${number}-p1`,
    out_return_no: `${number}-b1`,
    return_mchid: partner.account,
    amount: 25,
    description: '退款',
  };
  expect(await merchant.call('POST', 'v3/profitsharing/return-orders', back)).toMatchObject({
    body: { result: 'PROCESSING' },
  });
  cloud.wechatpay.settleShares();
  const path = `v3/profitsharing/return-orders/${number}-b1?out_order_no=${number}-p1`;
  expect(await merchant.call('GET', path)).toMatchObject({ body: { result: 'SUCCESS' } });
  const after = cloud.wechatpay.books();
  expect([after.balance, after.available]).toEqual([before.balance, before.available + 100]);
});

test('a lost answer has taken effect once; a fault names the operation', async () => {
  const before = cloud.wechatpay.books().receivers[0]?.received ?? 0;
  cloud.setFaults([{ target: { wechatpay: 'share' }, effect: 'drop', count: 1 }]);
  await expect(share()).rejects.toThrow();
  expect(await share()).toMatchObject({ status: 200 });
  cloud.wechatpay.settleShares();
  expect(cloud.wechatpay.books().receivers[0]?.received).toBe(before + 25);
  cloud.setFaults([
    { target: { wechatpay: 'unsplit' }, effect: 'fail', error: { code: 'FREQUENCY_LIMITED', message: '' } },
  ]);
  expect(await left()).toMatchObject({ code: 'FREQUENCY_LIMITED' });
});

test('a receiver that fails is told of, and gets nothing', async () => {
  cloud.wechatpay.failReceiver(partner.account, 'RECEIVER_HIGH_RISK');
  await share();
  cloud.wechatpay.settleShares();
  expect(await query()).toMatchObject({
    body: { state: 'FINISHED', receivers: [{ result: 'CLOSED', fail_reason: 'RECEIVER_HIGH_RISK' }] },
  });
  expect(() => cloud.wechatpay.failReceiver('nobody', 'NO_AUTH')).toThrow('no receiver nobody');
});

test('the ratio can be changed', async () => {
  cloud.wechatpay.setShareRatio(2000);
  expect(await share()).toMatchObject({ status: 403, body: { code: 'RULE_LIMIT' } });
  cloud.wechatpay.setShareRatio(3000);
  expect(await share()).toMatchObject({ status: 200 });
});

test('what is under way outlives a restart, and is carried out when its time comes', async () => {
  await share();
  await cloud.restart();
  cloud.clock.advance(5000);
  expect(
    cloud.wechatpay.books().shares.find(({ outOrderNo }) => outOrderNo === `${number}-p1`),
  ).toMatchObject({
    state: 'FINISHED',
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { startFixtureCloud, type FixtureCloud } from '../support/fixture-cloud';
import { Merchant } from '../support/merchant';

let cloud: FixtureCloud;
let merchant: Merchant;

beforeAll(async () => {
  cloud = await startFixtureCloud();
  merchant = new Merchant(cloud);
});
afterAll(() => cloud.dispose());

test('an order is made, paid and told of', async () => {
  const prepay = await merchant.order({ out_trade_no: 'order-1' });
  expect(prepay).toMatchObject({
    status: 200,
    body: { prepay_id: expect.stringMatching(/^wx\d{14}/) as string },
  });
  expect(await merchant.query('order-1')).toMatchObject({ body: { trade_state: 'NOTPAY' } });
  await cloud.wechatpay.pay('order-1');
  expect(await merchant.query('order-1')).toMatchObject({
    body: { trade_state: 'SUCCESS', amount: { total: 100, payer_total: 100 } },
  });
  expect(cloud.wechatpay.notices.list()).toMatchObject([{ event: 'TRANSACTION.SUCCESS', about: 'order-1' }]);
});

test('a refund is under way and then done', async () => {
  const refund = await merchant.refund({ out_trade_no: 'order-1', out_refund_no: 'refund-1' });
  expect(refund).toMatchObject({ status: 200, body: { status: 'PROCESSING', amount: { refund: 100 } } });
  cloud.wechatpay.settleRefunds();
  expect(await merchant.refundQuery('refund-1')).toMatchObject({ body: { status: 'SUCCESS' } });
  expect(cloud.wechatpay.books().balance).toBe(0);
});

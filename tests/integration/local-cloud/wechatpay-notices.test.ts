import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startFixtureCloud, type FixtureCloud } from '../support/fixture-cloud';
import { heardNotices } from '../support/listener';
import { Merchant } from '../support/merchant';
import { post, request } from '../support/request';

let cloud: FixtureCloud;
let merchant: Merchant;
let count = 0;

beforeAll(async () => {
  cloud = await startFixtureCloud();
  merchant = new Merchant(cloud);
});
afterAll(() => cloud.dispose());
beforeEach(() => {
  cloud.setFaults([]);
  cloud.wechatpay.notices.drop();
  cloud.environment('primary').database.clear();
});

/** Pays an order whose notice goes to this path of the listener; gives its number. */
async function paid(path = ''): Promise<string> {
  const number = `order-${(count += 1)}`;
  await merchant.order({ out_trade_no: number, notify_url: `${cloud.url}/http/primary/listener${path}` });
  await cloud.wechatpay.pay(number);
  return number;
}

const heard = () => heardNotices(cloud);
const pending = () => cloud.wechatpay.notices.list();

test('a payment is told of, signed and sealed, until it is taken', async () => {
  const number = await paid();
  expect(await cloud.wechatpay.notices.deliver()).toEqual([{ status: 200, body: '{"code":"SUCCESS"}' }]);
  expect(heard()).toMatchObject([
    {
      event: 'TRANSACTION.SUCCESS',
      signed: true,
      plain: {
        mchid: cloud.wechatpay.keys.mchid,
        out_trade_no: number,
        trade_state: 'SUCCESS',
        amount: { total: 100, payer_total: 100, currency: 'CNY', payer_currency: 'CNY' },
        payer: { openid: 'oBuyer' },
      },
    },
  ]);
  expect(pending()).toEqual([]);
});

test('the same notice may come more than once, with one id and a new signature each time', async () => {
  await paid();
  const [notice] = pending();
  const id = notice?._id ?? '';
  await cloud.wechatpay.notices.repeat(id);
  await cloud.wechatpay.notices.deliver(2);
  await cloud.wechatpay.notices.repeat(id);
  expect(heard().map((one) => [one.id, one.signed])).toEqual(Array(4).fill([id, true]));
  const bodies = cloud
    .environment('primary')
    .database.read('notes', {})
    .map(({ body }) => body);
  expect(new Set(bodies).size).toBe(4);
});

test('notices come in any order, and some never', async () => {
  const numbers = [await paid(), await paid(), await paid()];
  const [first, lost, last] = pending();
  expect(pending().map(({ about }) => about)).toEqual(numbers);
  await cloud.wechatpay.notices.deliverOne(last?._id ?? '');
  cloud.wechatpay.notices.drop(lost?._id);
  await cloud.wechatpay.notices.deliverOne(first?._id ?? '');
  expect(heard().map(({ plain }) => plain['out_trade_no'])).toEqual([numbers[2], numbers[0]]);
  expect(pending()).toEqual([]);
});

test('what becomes of a refund is told where the merchant said', async () => {
  const number = await paid();
  cloud.wechatpay.notices.drop();
  await merchant.refund({ out_trade_no: number, out_refund_no: `${number}-a`, amount: part(60) });
  await merchant.refund({ out_trade_no: number, out_refund_no: `${number}-b`, amount: part(40) });
  cloud.wechatpay.failRefund(`${number}-b`, 'ABNORMAL');
  cloud.wechatpay.settleRefunds();
  await cloud.wechatpay.notices.deliver();
  expect(heard().map(({ event, plain }) => [event, plain['refund_status'], plain['amount']])).toMatchObject([
    ['REFUND.ABNORMAL', 'ABNORMAL', { refund: 40 }],
    ['REFUND.SUCCESS', 'SUCCESS', { refund: 60, total: 100, payer_refund: 60 }],
  ]);
});

const part = (refund: number) => ({ refund, total: 100, currency: 'CNY' });

test('a wrongly signed probe goes where the latest notice went', async () => {
  await paid();
  expect(await cloud.wechatpay.probe()).toBe(200);
  expect(heard()).toMatchObject([{ signed: false }]);
  const [probe] = cloud.environment('primary').database.read('notes', {});
  const { headers } = probe as unknown as { headers: Record<string, string> };
  expect(headers['wechatpay-signature']).toMatch(/^WECHATPAY\/SIGNTEST\//);
});

test('nobody beyond this machine is told anything', async () => {
  await merchant.order({ out_trade_no: 'order-far', notify_url: 'http://pay.example/notify' });
  await cloud.wechatpay.pay('order-far');
  const [answer] = await cloud.wechatpay.notices.deliver();
  expect(answer).toEqual({ status: 0, body: 'Notices are delivered on this machine only.' });
});

test('a fault loses a notice on its way, its answer, or doubles it', async () => {
  const fault = { target: { wechatpay: 'notice' }, count: 1 } as const;
  await paid();
  cloud.setFaults([{ ...fault, effect: 'drop', when: 'before' }]);
  expect(await cloud.wechatpay.notices.deliver()).toMatchObject([{ status: 0 }]);
  expect(heard()).toEqual([]);
  cloud.setFaults([{ ...fault, effect: 'drop', when: 'after' }]);
  expect(await cloud.wechatpay.notices.deliver()).toMatchObject([{ status: 0 }]);
  expect(heard()).toHaveLength(1);
  cloud.setFaults([{ ...fault, effect: 'repeat' }]);
  expect(await cloud.wechatpay.notices.deliver()).toMatchObject([{ status: 200 }]);
  expect(heard()).toHaveLength(3);
  expect(pending()).toEqual([]);
});

test('over HTTP they are listed, delivered, repeated and lost', async () => {
  const number = await paid();
  const address = `${cloud.url}/local/wechatpay/notices`;
  const [{ _id: id } = { _id: '' }] = pending();
  expect(await post(address, { do: 'repeat', id })).toMatchObject({ body: { answers: [{ status: 200 }] } });
  expect(await post(address, { do: 'deliver', times: 2 })).toMatchObject({ status: 200 });
  expect(heard()).toHaveLength(3);
  await paid();
  expect(await post(address, { do: 'drop' })).toMatchObject({ body: { answers: [] } });
  const { body } = await request(address);
  const { notices } = body as { notices: object[] };
  expect(notices.slice(-2)).toMatchObject([
    { id, event: 'TRANSACTION.SUCCESS', about: number, outcome: 'taken', dueAt: null },
    { outcome: 'lost' },
  ]);
  expect(await post(address, { do: 'repeat', id: 'none' })).toMatchObject({ status: 404 });
  expect(await post(address, { do: 'sing' })).toMatchObject({ status: 400 });
});

test('by themselves they come at once, and again on the documented schedule until there have been enough', async () => {
  cloud.wechatpay.start();
  const number = await paid('/refuse');
  const notice = () => cloud.wechatpay.notices.all().find(({ about }) => about === number);
  const waits: number[] = [];
  for (let count = 1; count <= 16; count += 1) {
    await expect.poll(() => notice()?.attempts.length).toBe(count);
    const { attempts = [], dueAt = null } = notice() ?? {};
    if (dueAt === null) break;
    waits.push((dueAt - (attempts.at(-1)?.at ?? 0)) / 1000);
    cloud.clock.set(dueAt);
  }
  expect(waits.slice(0, 8)).toEqual([15, 15, 30, 180, 600, 1200, 1800, 1800]);
  expect(waits).toHaveLength(15);
  expect(notice()).toMatchObject({ outcome: 'given-up', dueAt: null });
  expect(heard()).toHaveLength(16 + probes());
});

/** Wrongly signed ones among what was heard. */
const probes = () => heard().filter(({ signed }) => !signed).length;

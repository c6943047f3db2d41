import { beforeAll, expect, test } from 'vitest';
import { environmentIdentity } from '../../../emulator/people/environments';
import { Place } from '../support/moved';
import type { Someone } from '../support/project-cloud';
import { Sharing, day } from '../support/sharing';
import { promote } from '../support/taking-over';

// What was begun under the old mini program, when it is gone and the standby serves.

const minute = 60_000;
const market = new Sharing();
const [oldApp, newApp] = [environmentIdentity('primary').appid, environmentIdentity('standby').appid];

let there: Place;
/** What was begun before the primary was cut off, whose notices are all lost. */
const begun = { sold: '', paid: '', earned: '', left: '', again: '', late: '' };

const order = (orderId: string) => there.read('orders', { _id: orderId })[0]!;
const payment = (outTradeNo: string) => there.read('payments', { _id: outTradeNo })[0]!;
const theirs = (outTradeNo: string) =>
  market.cloud.wechatpay.books().payments.find((one) => one.outTradeNo === outTradeNo);
const refunds = (orderId: string) => there.read('refunds', { orderId });

/** Somebody of the old mini program, as they come to the standby. */
const back = (person: Someone) => there.person(person.name!);

async function act(who: Someone, event: { action: string; [field: string]: unknown }): Promise<void> {
  const answer = await who.send('pay', { platform: 'android', ...event });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
}

async function sweep(after: number): Promise<void> {
  market.cloud.clock.advance(after);
  await market.cloud.runTimer('sweep', 'standby');
}

/** Begins to pay for a piece of what is sold; pays, and nobody hears of it. */
async function begin(postId: string, paid: boolean, changes: object = {}): Promise<string> {
  const buyer = await market.person();
  const { _id } = await market.begin(buyer, postId, changes);
  if (paid) await market.cloud.wechatpay.pay(`${_id}_1`);
  buyers.set(_id, buyer);
  return _id;
}
const buyers = new Map<string, Someone>();
const buyerOf = (orderId: string) => back(buyers.get(orderId)!);

beforeAll(async () => {
  const { cloud } = market;
  there = new Place(cloud, 'standby');
  const goods = await market.onSale();
  const lesson = { delivery: 'service', address: undefined, agent: market.self.code };
  begun.sold = (await market.buy(await market.person(), goods))._id;
  begun.paid = await begin(goods, true);
  begun.earned = await begin(market.postId, true, lesson);
  begun.left = await begin(goods, false);
  begun.again = await begin(goods, false);
  begun.late = await begin(goods, false);
  await cloud.runTimer('backup');
  cloud.wechatpay.notices.drop();
  cloud.suspend('primary', true, { unreachable: true });
  await promote(cloud, 'standby');
});

test('what was paid is asked about and settled', async () => {
  expect(order(begun.paid).state).toBe('paying');
  await sweep(3 * minute);
  expect(payment(`${begun.paid}_1`)).toMatchObject({ state: 'paid', appid: oldApp });
  expect(order(begun.paid).state).toBe('paid');
  const { sellerId } = order(begun.paid);
  expect(there.read('notices', { userId: sellerId, kind: 'order-paid' })).not.toEqual([]);
});

test('its buyer finds it, and is paid back by the same merchant', async () => {
  const [buyer, seller] = [await buyerOf(begun.paid), await back(market.seller)];
  expect(buyer.userId).toBe(order(begun.paid).buyerId);
  await act(buyer, { action: 'refund.request', orderId: begun.paid, reason: 'agreed' });
  await act(seller, { action: 'refund.decide', refundId: `${begun.paid}_r1`, grant: true });
  market.cloud.wechatpay.settleRefunds();
  await sweep(10 * minute);
  expect(refunds(begun.paid)).toMatchObject([{ state: 'refunded' }]);
  expect(order(begun.paid).state).toBe('refunded');
  expect(theirs(`${begun.paid}_1`)?.state).toBe('REFUND');
});

test('who was about to pay pays again, in the new mini program, and not twice', async () => {
  const buyer = await buyerOf(begun.again);
  await act(buyer, { action: 'order.prepay', orderId: begun.again });
  expect(payment(`${begun.again}_1`)).toMatchObject({ state: 'closed', appid: oldApp });
  expect(theirs(`${begun.again}_1`)?.state).toBe('CLOSED');
  const { openid } = market.cloud.environment('standby').people.find(buyer.name!);
  expect(payment(`${begun.again}_2`)).toMatchObject({ state: 'open', appid: newApp, openid });
  await market.cloud.wechatpay.pay(`${begun.again}_2`);
  const notice = market.cloud.wechatpay.notices.list().find(({ about }) => about === `${begun.again}_2`)!;
  expect(notice.url).toContain('/http/standby/pay-notify');
  await market.cloud.wechatpay.notices.deliverOne(notice._id);
  expect(order(begun.again)).toMatchObject({ state: 'paid', paymentId: `${begun.again}_2` });
});

test('the old environment, awake again, takes no notice and asks about no payment', async () => {
  const { cloud } = market;
  cloud.suspend('primary', false);
  await cloud.runTimer('backup', 'standby');
  await cloud.wechatpay.pay(`${begun.late}_1`);
  const notice = cloud.wechatpay.notices.list().find(({ about }) => about === `${begun.late}_1`)!;
  expect(notice.url).toContain('/http/primary/pay-notify');
  await cloud.wechatpay.notices.deliverOne(notice._id);
  const [call] = cloud.environment('primary').invocations.list('pay-notify');
  expect(JSON.parse(call!.result!)).toMatchObject({ statusCode: 503 });
  const { order: seen } = await buyers.get(begun.late)!.do('pay', 'order.get', { orderId: begun.late });
  expect(seen.state).toBe('paying');
  await cloud.runTimer('sweep');
  expect(market.payments(begun.late)).toMatchObject([{ state: 'open' }]);
});

test('who pays in the old mini program after all has paid, once', async () => {
  const buyer = await buyerOf(begun.late);
  const answer = await buyer.send('pay', {
    action: 'order.prepay',
    platform: 'android',
    orderId: begun.late,
  });
  expect(answer.ok).toBe(false);
  expect(order(begun.late)).toMatchObject({ state: 'paid', paymentId: `${begun.late}_1` });
});

test('what is sent is not reported to a WeChat that does not know it: support is told, at once', async () => {
  const support = new Place(market.cloud, 'standby').read('operators', { role: 'support' })[0]!._id;
  const seller = await back(market.seller);
  await act(seller, { action: 'order.ship', orderId: begun.sold, company: 'SF', trackingNo: 'SF0001' });
  expect(order(begun.sold).shippingReport).toMatchObject({ state: 'failed', nextAt: null, tries: 1 });
  const told = there.read('notices', { userId: support, kind: 'money-attention' });
  expect(told.filter(({ path }) => path?.endsWith(begun.sold))).toHaveLength(1);
});

test('what nobody pays expires, and is closed at WeChat Pay', async () => {
  await sweep(20 * minute);
  expect(order(begun.left).state).toBe('expired');
  expect(theirs(`${begun.left}_1`)?.state).toBe('CLOSED');
});

test('an agent is paid for what was paid under the old mini program, under the name WeChat Pay knows them by', async () => {
  expect(order(begun.earned).state).toBe('shipped');
  const buyer = await buyerOf(begun.earned);
  await act(buyer, { action: 'order.confirm', orderId: begun.earned });
  await sweep(7 * day);
  for (let run = 0; run < 4; run += 1) await sweep(5 * minute);
  const [share] = there.read('shares', { _id: begun.earned });
  expect(share).toMatchObject({ state: 'done', receiver: { appid: oldApp, account: market.self.account } });
  expect(market.requests(begun.earned)['_p1']).toEqual([[market.self.account, 999, 'SUCCESS']]);
});

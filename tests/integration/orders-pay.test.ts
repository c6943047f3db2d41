import { beforeEach, describe, expect, test } from 'vitest';
import { Market } from './support/market';
import type { Someone } from './support/project-cloud';

const minute = 60_000;
const market = new Market();
let buyer: Someone;
let postId: string;
beforeEach(async () => {
  buyer = await market.person();
  postId = await market.onSale();
});

const code = async (who: Someone, action: string, orderId: string, changes: object = {}) => {
  const answer = await who.send('pay', { action, orderId, platform: 'android', ...changes });
  return answer.ok ? 'OK' : answer.error.code;
};
const refundsOf = (orderId: string) => market.cloud.read('refunds', { orderId });
const theirs = (outTradeNo: string) =>
  market.cloud.wechatpay.books().payments.find((payment) => payment.outTradeNo === outTradeNo);

describe('a payment', () => {
  test('is begun with what the sheet takes, until the order expires', async () => {
    const { orderId, payUntil } = await market.order(buyer, postId, { quantity: 2 });
    const { sheet, h5Url, order } = await buyer.do('pay', 'order.prepay', { orderId });
    expect(sheet).toMatchObject({
      signType: 'RSA',
      package: expect.stringContaining('prepay_id=') as string,
    });
    expect([h5Url, order.state]).toEqual([null, 'paying']);
    expect(theirs(`${orderId}_1`)).toMatchObject({
      total: 6000,
      expiresAt: Math.floor(payUntil! / 1000) * 1000,
    });
    const { openid, appid } = market.cloud.environment('primary').people.find(buyer.name!);
    expect(market.payments(orderId)).toMatchObject([{ openid, appid, amount: 6000, state: 'open' }]);
  });

  test('that is begun twice, at once or later, is the same', async () => {
    const { orderId } = await market.order(buyer, postId);
    const sheets = await Promise.all([1, 2, 3].map(() => buyer.do('pay', 'order.prepay', { orderId })));
    sheets.push(await buyer.do('pay', 'order.prepay', { orderId }));
    expect(new Set(sheets.map(({ sheet }) => sheet?.package)).size).toBe(1);
    expect(market.payments(orderId)).toHaveLength(1);
    expect(market.stored(orderId).timeline.map(({ step }) => step)).toEqual(['create', 'prepay']);
  });

  test('in another way closes the one before', async () => {
    const { _id } = await market.begin(buyer, postId);
    const { sheet, h5Url } = await buyer.do('pay', 'order.prepay', { orderId: _id, channel: 'h5' });
    expect([sheet, h5Url]).toEqual([null, expect.stringMatching(/^https?:/)]);
    expect(market.payments(_id).map(({ state }) => state)).toEqual(['closed', 'open']);
    expect(theirs(`${_id}_1`)?.state).toBe('CLOSED');
    await market.cloud.wechatpay.pay(`${_id}_2`);
    await market.cloud.wechatpay.notices.deliver();
    expect(market.stored(_id)).toMatchObject({ state: 'paid', paymentId: `${_id}_2` });
  });

  test('in another way, when the one before was paid, settles that', async () => {
    const { _id } = await market.begin(buyer, postId);
    await market.cloud.wechatpay.pay(`${_id}_1`);
    expect(await code(buyer, 'order.prepay', _id, { channel: 'h5' })).toBe('CONFLICT');
    expect(market.stored(_id)).toMatchObject({ state: 'paid', paymentId: `${_id}_1`, attempts: 1 });
  });

  test('is nobody else’s to begin, and not of what ended or is paid', async () => {
    const { orderId } = await market.order(buyer, postId);
    expect(await code(market.seller, 'order.prepay', orderId)).toBe('FORBIDDEN');
    expect(await code(await market.person(), 'order.prepay', orderId)).toBe('NOT_FOUND');
    await market.act(buyer, { action: 'order.cancel', orderId });
    expect(await code(buyer, 'order.prepay', orderId)).toBe('CONFLICT');
    const { _id } = await market.buy(buyer, postId);
    expect(await code(buyer, 'order.prepay', _id)).toBe('CONFLICT');
  });

  test('of a virtual good is not begun where its price may not show', async () => {
    const file = await market.onSale('virtual');
    const { orderId } = await market.order(buyer, file, { delivery: 'virtual', address: undefined });
    expect(await code(buyer, 'order.prepay', orderId, { platform: 'ios' })).toBe('NOT_FOR_SALE');
    expect(await code(buyer, 'order.prepay', orderId)).toBe('OK');
  });

  test('is not begun in the last minute', async () => {
    const { orderId } = await market.order(buyer, postId);
    market.cloud.clock.advance(14.5 * minute);
    expect(await code(buyer, 'order.prepay', orderId)).toBe('CONFLICT');
    expect(market.payments(orderId)).toEqual([]);
  });

  test('carries the mark of a commission only where there is one', async () => {
    const { _id } = await market.begin(buyer, postId);
    expect(theirs(`${_id}_1`)?.profitSharing).toBe(false);
    const { orderId } = await market.order(buyer, postId);
    const commission = { agentId: 'u_agent', rate: 500, cap: 2500 };
    await market.cloud.set('orders', orderId, { commission });
    await market.act(buyer, { action: 'order.prepay', orderId });
    expect(theirs(`${orderId}_1`)?.profitSharing).toBe(true);
  });
});

describe('what was paid', () => {
  test('counts once, however often and in what order it is told', async () => {
    const { _id } = await market.begin(buyer, postId);
    await market.cloud.wechatpay.pay(`${_id}_1`);
    const [notice] = market.cloud.wechatpay.notices.list();
    const answers = await Promise.all([
      market.cloud.wechatpay.notices.repeat(notice!._id),
      market.cloud.wechatpay.notices.repeat(notice!._id),
      market.act(buyer, { action: 'order.get', orderId: _id }),
    ]);
    expect(answers.slice(0, 2)).toMatchObject([{ status: 200 }, { status: 200 }]);
    await market.cloud.wechatpay.notices.deliver();
    const order = market.stored(_id);
    expect(order).toMatchObject({ state: 'paid', paymentId: `${_id}_1` });
    expect(order.timeline.map(({ step }) => step)).toEqual(['create', 'prepay', 'pay']);
    expect(refundsOf(_id)).toEqual([]);
    expect(market.told(market.seller, _id)).toEqual(['order-paid']);
  });

  test('is known when the buyer looks, without any notice', async () => {
    const { _id } = await market.begin(buyer, postId);
    await market.cloud.wechatpay.pay(`${_id}_1`);
    market.cloud.wechatpay.notices.drop();
    expect((await market.act(buyer, { action: 'order.get', orderId: _id })).state).toBe('paid');
  });

  test('is shown as it was known while WeChat Pay does not answer', async () => {
    const { _id } = await market.begin(buyer, postId);
    await market.cloud.wechatpay.pay(`${_id}_1`);
    market.cloud.setFaults([{ target: { wechatpay: 'query' }, effect: 'drop' }]);
    expect((await market.act(buyer, { action: 'order.get', orderId: _id })).state).toBe('paying');
    market.cloud.setFaults([]);
    expect((await market.act(buyer, { action: 'order.get', orderId: _id })).state).toBe('paid');
  });

  test('is asked for by the sweep when nobody looks', async () => {
    const { _id } = await market.begin(buyer, postId);
    await market.cloud.wechatpay.pay(`${_id}_1`);
    market.cloud.wechatpay.notices.drop();
    await market.cloud.runTimer('sweep');
    expect(market.stored(_id).state).toBe('paying');
    market.cloud.clock.advance(3 * minute);
    await market.cloud.runTimer('sweep');
    expect(market.stored(_id).state).toBe('paid');
    expect(market.payments(_id)).toMatchObject([{ state: 'paid', askAt: null }]);
  });

  test.each(['service', 'virtual'] as const)('for a %s hands it over at once', async (kind) => {
    const ware = await market.onSale(kind);
    const order = await market.buy(buyer, ware, { delivery: kind, address: undefined });
    expect(order).toMatchObject({ state: 'shipped', shipment: { company: '', trackingNo: '' } });
    expect(order.timeline.map(({ step, by }) => `${step} by ${by}`).slice(-2)).toEqual([
      'pay by wechat',
      'ship by system',
    ]);
    expect(market.told(buyer, order._id)).toEqual(['order-shipped']);
    expect(market.told(market.seller, order._id)).toEqual(['order-paid']);
  });
});

describe('an order that is not paid', () => {
  test('can be cancelled, once: nobody can pay then, and its goods are on sale again', async () => {
    const { _id } = await market.begin(buyer, postId, { quantity: 2 });
    const answers = await Promise.all([1, 2].map(() => code(buyer, 'order.cancel', _id)));
    expect(answers).toEqual(['OK', 'OK']);
    expect(await code(buyer, 'order.cancel', _id)).toBe('OK');
    expect(market.left(postId)).toEqual({ stock: 5, sold: 0 });
    await expect(market.cloud.wechatpay.pay(`${_id}_1`)).rejects.toThrow('订单已关闭');
    expect(market.stored(_id).timeline.at(-1)).toMatchObject({ step: 'cancel', by: 'buyer' });
  });

  test('and turns out to be paid when it is cancelled, is a paid one', async () => {
    const { _id } = await market.begin(buyer, postId);
    await market.cloud.wechatpay.pay(`${_id}_1`);
    expect(await code(buyer, 'order.cancel', _id)).toBe('CONFLICT');
    expect(market.stored(_id).state).toBe('paid');
    expect(market.left(postId)).toEqual({ stock: 4, sold: 1 });
  });

  test('is not ended while WeChat Pay does not say that it is closed', async () => {
    const { _id } = await market.begin(buyer, postId);
    market.cloud.setFaults([{ target: { wechatpay: 'close' }, effect: 'drop', when: 'before' }]);
    expect(await code(buyer, 'order.cancel', _id)).toBe('UNAVAILABLE');
    expect(market.stored(_id).state).toBe('paying');
    expect(market.left(postId)).toEqual({ stock: 4, sold: 1 });
  });

  test('expires when its time is over, begun to pay or not', async () => {
    const { orderId } = await market.order(buyer, postId);
    const { _id } = await market.begin(buyer, postId);
    market.cloud.clock.advance(15 * minute - 1000);
    await market.cloud.runTimer('sweep');
    expect([market.stored(orderId).state, market.stored(_id).state]).toEqual(['created', 'paying']);
    market.cloud.clock.advance(5 * minute);
    await market.cloud.runTimer('sweep');
    expect([market.stored(orderId).state, market.stored(_id).state]).toEqual(['expired', 'expired']);
    expect(market.payments(_id)).toMatchObject([{ state: 'closed', askAt: null }]);
    expect(market.left(postId)).toEqual({ stock: 5, sold: 0 });
    expect(market.told(buyer, _id)).toEqual(['order-ended']);
    await market.cloud.runTimer('sweep');
    expect(market.left(postId)).toEqual({ stock: 5, sold: 0 });
  });

  test('stays when WeChat Pay cannot be asked, and was paid after all', async () => {
    const { _id } = await market.begin(buyer, postId);
    await market.cloud.wechatpay.pay(`${_id}_1`);
    market.cloud.wechatpay.notices.drop();
    market.cloud.clock.advance(20 * minute);
    market.cloud.setFaults([{ target: { wechatpay: 'query' }, effect: 'drop' }]);
    await market.cloud.runTimer('sweep');
    expect(market.stored(_id).state).toBe('paying');
    market.cloud.setFaults([]);
    market.cloud.clock.advance(60 * minute);
    await market.cloud.runTimer('sweep');
    expect(market.stored(_id).state).toBe('paid');
  });
});

test('money for an order that has ended goes back by itself', async () => {
  const { _id } = await market.begin(buyer, postId);
  await market.cloud.wechatpay.pay(`${_id}_1`);
  await market.cloud.set('payments', `${_id}_1`, { state: 'closed', askAt: null });
  await market.cloud.set('orders', _id, { state: 'cancelled' });
  expect(await market.cloud.wechatpay.notices.deliver(2)).toMatchObject([{ status: 200 }, { status: 200 }]);
  expect(market.stored(_id).state).toBe('cancelled');
  expect(market.payments(_id)).toMatchObject([{ state: 'surplus' }]);
  expect(refundsOf(_id)).toMatchObject([
    { _id: `${_id}_1_s`, cause: 'surplus', state: 'refunding', amount: 3000 },
  ]);
});

test('a second payment of one order goes back by itself', async () => {
  const { _id } = await market.begin(buyer, postId);
  await buyer.do('pay', 'order.prepay', { orderId: _id, channel: 'h5' });
  // As if closing the first had come to nothing at WeChat Pay.
  await market.cloud.wechatpay.pay(`${_id}_2`);
  await market.cloud.wechatpay.notices.deliver();
  await market.cloud.set('payments', `${_id}_2`, { state: 'closed', transactionId: null });
  const { notices } = market.cloud.wechatpay;
  await notices.repeat(notices.all().at(-1)!._id);
  expect(market.stored(_id)).toMatchObject({ state: 'paid' });
  expect(refundsOf(_id)).toMatchObject([{ paymentId: `${_id}_2`, cause: 'surplus' }]);
});

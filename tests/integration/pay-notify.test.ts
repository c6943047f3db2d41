import { describe, expect, test } from 'vitest';
import { Paying } from './support/paying';

const stage = new Paying();
const success = { status: 200, body: { code: 'SUCCESS', message: '成功' } };
const ok = { status: 200, body: '{"code":"SUCCESS","message":"成功"}' };

const paidSteps = (orderId: string) =>
  stage.orderOf(orderId).timeline.filter(({ step }) => step === 'pay').length;
const refundsOf = (orderId: string) => stage.cloud.read('refunds', { orderId });

describe('a payment', () => {
  test('is told of, and pays its order', async () => {
    const { orderId, outTradeNo, notice } = await stage.pay();
    expect(stage.orderOf(orderId).state).toBe('paying');
    expect(await stage.cloud.wechatpay.notices.deliverOne(notice._id)).toEqual(ok);
    expect(stage.orderOf(orderId)).toMatchObject({ state: 'paid', paymentId: outTradeNo });
    expect(stage.logged()).toContainEqual(
      expect.objectContaining({ event: 'notice.settled', outcome: 'paid' }),
    );
  });

  test('told of twice pays once', async () => {
    const { orderId, notice } = await stage.pay();
    const { notices } = stage.cloud.wechatpay;
    expect(await notices.deliverOne(notice._id)).toEqual(ok);
    const before = stage.everything();
    expect(await notices.repeat(notice._id)).toEqual(ok);
    expect(stage.everything()).toBe(before);
    expect(paidSteps(orderId)).toBe(1);
  });

  test('told of ten times at once pays once', async () => {
    const { orderId, content } = await stage.pay();
    const answers = await Promise.all(Array.from({ length: 10 }, () => stage.send(content)));
    // A loser of the race may have no time left; then it comes again.
    for (const { status } of answers) expect([200, 500]).toContain(status);
    expect(await stage.send(content)).toEqual(success);
    expect(paidSteps(orderId)).toBe(1);
    expect(refundsOf(orderId)).toEqual([]);
    const told = stage.cloud.read('notices', { kind: 'order-paid' });
    expect(told.filter(({ path }) => path?.includes(orderId))).toHaveLength(1);
  });

  test('for an order that was cancelled goes back by itself', async () => {
    const { orderId, outTradeNo, content } = await stage.pay();
    await stage.cloud.set('orders', orderId, { state: 'cancelled' });
    expect(await stage.send(content)).toEqual(success);
    expect(stage.orderOf(orderId).state).toBe('cancelled');
    expect(refundsOf(orderId)).toMatchObject([{ _id: `${outTradeNo}_s`, cause: 'surplus', amount: 35_000 }]);
    expect(await stage.send(content)).toEqual(success);
    expect(refundsOf(orderId)).toHaveLength(1);
  });

  test.each(['before', 'after'] as const)(
    'that could not be stored (%s the write) comes again',
    async (when) => {
      const { orderId, notice } = await stage.pay();
      const { notices } = stage.cloud.wechatpay;
      const target = { database: 'commitTransaction' };
      stage.cloud.setFaults([{ target, effect: 'drop', when, count: 1 }]);
      const first = await notices.deliverOne(notice._id);
      stage.cloud.setFaults([]);
      expect(first).toEqual({ status: 500, body: '{"code":"FAIL","message":"失败"}' });
      expect(notices.list().some(({ _id }) => _id === notice._id)).toBe(true);
      expect(await notices.deliverOne(notice._id)).toEqual(ok);
      expect(stage.orderOf(orderId).state).toBe('paid');
      expect(paidSteps(orderId)).toBe(1);
    },
  );

  test('is answered in time, however long the database takes', async () => {
    const { orderId, notice } = await stage.pay();
    const { notices } = stage.cloud.wechatpay;
    const target = { database: 'commitTransaction' };
    stage.cloud.setFaults([{ target, effect: 'delay', ms: 4500, count: 1 }]);
    const first = await notices.deliverOne(notice._id);
    stage.cloud.setFaults([]);
    expect(first.status).toBe(500);
    expect(await notices.deliverOne(notice._id)).toEqual(ok);
    expect(paidSteps(orderId)).toBe(1);
  });
});

describe('a refund', () => {
  test('is told of, and then the order is refunded, once', async () => {
    const { orderId, notices } = await stage.payBack();
    expect(stage.orderOf(orderId)).toMatchObject({ state: 'paid', refunding: 35_000, refunded: 0 });
    const [notice] = notices;
    expect(await stage.cloud.wechatpay.notices.deliverOne(notice!._id)).toEqual(ok);
    expect(stage.orderOf(orderId)).toMatchObject({ state: 'refunded', refunding: 0, refunded: 35_000 });
    const before = stage.everything();
    expect(await stage.cloud.wechatpay.notices.repeat(notice!._id)).toEqual(ok);
    expect(stage.everything()).toBe(before);
  });

  test('that could not be carried out is left to people', async () => {
    const { orderId, notices } = await stage.payBack('ABNORMAL');
    expect(await stage.cloud.wechatpay.notices.deliverOne(notices[0]!._id)).toEqual(ok);
    expect(refundsOf(orderId)).toMatchObject([{ state: 'stuck', answer: 'ABNORMAL' }]);
    expect(stage.orderOf(orderId)).toMatchObject({ state: 'paid', refunding: 35_000 });
  });
});

test('a notice of complaints is received and left alone', async () => {
  const before = stage.everything();
  for (const event of ['COMPLAINT.CREATE', 'COMPLAINT.STATE_CHANGE']) {
    const content = { complaint_id: '200201820200101080076610000', action_type: 'CREATE_COMPLAINT' };
    expect(await stage.send(content, { event, type: 'complaint' })).toEqual(success);
    expect(stage.logged()).toContainEqual(expect.objectContaining({ event: 'notice.unused', type: event }));
  }
  expect(stage.everything()).toBe(before);
});

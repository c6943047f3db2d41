import { describe, expect, test } from 'vitest';
import { Market } from './support/market';
import { operator } from './support/operators';
import { Refunding } from './support/refunding';

const market = new Market();
const refunding = new Refunding(market);

const notEnough = {
  target: { wechatpay: 'refund' },
  effect: 'fail' as const,
  error: { code: 'NOT_ENOUGH', message: '余额不足' },
};

describe('what WeChat Pay cannot carry out', () => {
  test('is handed to a person once, keeps the order as it is, and goes on when they say so', async () => {
    const support = await operator(market.cloud, 'support');
    const { order, refundId } = await refunding.granted();
    refunding.wechatpay.failRefund(refundId, 'ABNORMAL');
    const notice = refunding.wechatpay.notices.list().find(({ about }) => about === refundId)!;
    await refunding.wechatpay.notices.deliver(3);
    await refunding.sweep(61);
    await refunding.wechatpay.notices.repeat(notice._id);
    expect(refunding.stored(refundId)).toMatchObject({ state: 'stuck', answer: 'ABNORMAL', nextAt: null });
    expect(refunding.alarms(support)).toBe(1);
    expect(market.stored(order._id)).toMatchObject({
      state: 'paid',
      refunding: 3000,
      openRefundId: refundId,
    });
    const { refunds } = await support.do('operate', 'refund.list', { view: 'waiting' });
    expect(refunds.find((refund) => refund.refundId === refundId)).toMatchObject({ answer: 'ABNORMAL' });

    await support.do('operate', 'refund.retry', { refundId });
    expect(refunding.stored(refundId).state).toBe('refunding');
    await refunding.sweep();
    expect(refunding.stored(refundId)).toMatchObject({ state: 'stuck' });
    expect(refunding.theirs(order._id)).toHaveLength(1);
    expect(refunding.alarms(support)).toBe(1);
    expect(market.cloud.read('log', { action: 'refund.retried' })).toMatchObject([
      { actor: { id: support.userId }, before: { state: 'stuck' } },
    ]);
  });

  test('is not let be while WeChat Pay may have the money', async () => {
    const support = await operator(market.cloud, 'support');
    const { order, refundId } = await refunding.granted();
    refunding.wechatpay.failRefund(refundId, 'ABNORMAL');
    await refunding.wechatpay.notices.deliver();
    const letBe = { refundId, grant: false, reply: '已另行处理' };
    expect((await support.refused('pay', 'refund.decide', letBe)).code).toBe('CONFLICT');
    market.cloud.setFaults([{ target: { wechatpay: 'refund.query' }, effect: 'drop' }]);
    expect((await support.refused('pay', 'refund.decide', letBe)).code).toBe('UNAVAILABLE');
    expect((await market.seller.refused('pay', 'refund.decide', letBe)).code).toBe('CONFLICT');
    expect(market.stored(order._id).openRefundId).toBe(refundId);
  });

  test('was closed: support lets it be, and the buyer may ask anew, with another number', async () => {
    const support = await operator(market.cloud, 'support');
    const { buyer, order, refundId } = await refunding.granted({ restock: true });
    refunding.wechatpay.failRefund(refundId, 'CLOSED');
    await refunding.wechatpay.notices.deliver();
    expect(refunding.stored(refundId)).toMatchObject({ state: 'stuck', answer: 'CLOSED' });
    const view = await refunding.decide(support, refundId, { grant: false, reply: '请再申请一次' });
    expect(view.refundState).toBe('refused');
    await refunding.ask(buyer, order._id);
    await refunding.decide(market.seller, `${order._id}_r2`);
    await refunding.settle();
    expect(market.stored(order._id)).toMatchObject({ state: 'refunded', refunded: 3000 });
    expect(refunding.theirs(order._id).map(({ status }) => status)).toEqual(['CLOSED', 'SUCCESS']);
  });

  test('a refusal is handed over with its code; the answer to a question never is', async () => {
    const support = await operator(market.cloud, 'support');
    const [query, send] = ['refund.query', 'refund'].map((wechatpay) => ({
      target: { wechatpay },
      effect: 'fail' as const,
      error: { code: 'NO_AUTH', message: '没有权限' },
    }));
    market.cloud.setFaults([send!]);
    const { refundId } = await refunding.granted();
    expect(refunding.stored(refundId)).toMatchObject({ state: 'stuck', answer: 'NO_AUTH' });
    expect(refunding.alarms(support)).toBe(1);
    market.cloud.setFaults([
      { target: { wechatpay: 'refund' }, effect: 'drop', when: 'after', count: 1 },
      query!,
    ]);
    const other = await refunding.granted();
    await refunding.sweep(2);
    expect(refunding.stored(other.refundId)).toMatchObject({ state: 'refunding', answer: 'NO_AUTH' });
  });
});

describe('without enough money', () => {
  test('it waits, a person is told once, and it goes out when there is some', async () => {
    const support = await operator(market.cloud, 'support');
    market.cloud.setFaults([notEnough]);
    const { order, refundId } = await refunding.granted();
    expect(refunding.stored(refundId)).toMatchObject({ state: 'refunding', answer: 'NOT_ENOUGH' });
    for (let round = 0; round < 4; round += 1) await refunding.sweep(61);
    expect(refunding.alarms(support)).toBe(1);
    const { money } = await support.do('operate', 'desk');
    expect(money!.refunds).toBeGreaterThan(0);
    market.cloud.setFaults([]);
    await support.do('operate', 'refund.retry', { refundId });
    await refunding.sweep();
    await refunding.settle();
    expect(market.stored(order._id).state).toBe('refunded');
    expect(refunding.theirs(order._id)).toEqual([{ outRefundNo: refundId, amount: 3000, status: 'SUCCESS' }]);
  });
});

describe('what differs from what we asked for', () => {
  test('changes nothing, and a person is told', async () => {
    const support = await operator(market.cloud, 'support');
    market.cloud.setFaults([{ target: { wechatpay: 'refund' }, effect: 'drop', when: 'after', count: 1 }]);
    const { order, refundId } = await refunding.granted();
    await market.cloud.set('refunds', refundId, { amount: 2999 });
    await refunding.sweep(2);
    expect(refunding.stored(refundId)).toMatchObject({
      state: 'stuck',
      answer: 'MISMATCH',
      refundedAt: null,
    });
    expect(refunding.alarms(support)).toBe(1);
    await refunding.settle();
    expect(market.stored(order._id)).toMatchObject({ state: 'paid', refunded: 0 });
  });
});

describe('a payment for nothing', () => {
  test('goes back wholly by itself, and the order does not count it', async () => {
    const [buyer, postId] = [await market.person(), await market.onSale()];
    const { _id } = await market.begin(buyer, postId);
    await market.cloud.wechatpay.pay(`${_id}_1`);
    await market.cloud.set('orders', _id, { state: 'cancelled' });
    await market.cloud.wechatpay.notices.deliver();
    const before = market.stored(_id);
    await refunding.sweep();
    expect(refunding.theirs(_id)).toMatchObject([{ outRefundNo: `${_id}_1_s`, amount: 3000 }]);
    await refunding.settle();
    expect(market.stored(_id)).toEqual(before);
    expect(before).toMatchObject({ refunded: 0, refunding: 0 });
    const [notice] = market.cloud.read('notices', { userId: buyer.userId, kind: 'refund-paid' });
    expect(notice!.data['surplus']).toBe(true);
  });
});

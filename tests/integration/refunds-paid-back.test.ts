import { describe, expect, test } from 'vitest';
import { Market } from './support/market';
import { operator } from './support/operators';
import { Refunding } from './support/refunding';

const market = new Market();
const refunding = new Refunding(market);

const steps = (orderId: string) => market.stored(orderId).timeline.map(({ step }) => step);

describe('paid back', () => {
  test('wholly: the money is back, the order has ended, and what was bought is on sale again', async () => {
    const { buyer, postId, order, refundId } = await refunding.granted({ restock: true });
    expect(refunding.theirs(order._id)).toEqual([
      { outRefundNo: refundId, amount: 3000, status: 'PROCESSING' },
    ]);
    expect(refunding.stored(refundId)).toMatchObject({ state: 'refunding', answer: 'PROCESSING', tries: 1 });
    expect(market.left(postId)).toEqual({ stock: 4, sold: 1 });
    await refunding.settle();
    expect(market.stored(order._id)).toMatchObject({
      state: 'refunded',
      refunding: 0,
      refunded: 3000,
      openRefundId: null,
    });
    expect(refunding.stored(refundId)).toMatchObject({ state: 'refunded', nextAt: null });
    expect(market.left(postId)).toEqual({ stock: 5, sold: 0 });
    expect(market.told(buyer, order._id)).toEqual(['refund-decided', 'refund-paid']);
    expect(steps(order._id).slice(-3)).toEqual(['refund-request', 'refund-approve', 'refund-whole']);
  });

  test('in parts, twice: the rest stays; what was put back goes back once', async () => {
    const { buyer, postId, order } = await refunding.bought();
    for (const [n, amount] of [1000, 2000].entries()) {
      await refunding.ask(buyer, order._id, { amount });
      await refunding.decide(market.seller, `${order._id}_r${n + 1}`, { restock: true });
      await refunding.settle();
      const refunded = n === 0 ? 1000 : 3000;
      expect(market.stored(order._id)).toMatchObject({
        state: n === 0 ? 'paid' : 'refunded',
        refunded,
        refunding: 0,
      });
    }
    expect(market.left(postId)).toEqual({ stock: 5, sold: 0 });
    expect(steps(order._id).filter((step) => step === 'refund-pay' || step === 'refund-whole')).toEqual([
      'refund-pay',
      'refund-whole',
    ]);
    expect(refunding.theirs(order._id).map(({ amount }) => amount)).toEqual([1000, 2000]);
  });

  test('less than was asked for: the rest can be asked for again', async () => {
    const { buyer, order } = await refunding.bought();
    await refunding.ask(buyer, order._id);
    await refunding.decide(market.seller, `${order._id}_r1`, { amount: 1200 });
    expect(market.stored(order._id)).toMatchObject({ refunding: 1200 });
    await refunding.settle();
    const wish = { orderId: order._id, reason: 'other', amount: 1801 };
    expect((await buyer.refused('pay', 'refund.request', wish)).fields?.['amount']?.en).toContain('¥18.00');
    const { refunds } = await refunding.ask(buyer, order._id);
    expect(refunds[0]).toMatchObject({ amount: 1800, state: 'requested' });
  });

  test('of an order whose money is frozen for an agent: it comes from what is frozen', async () => {
    const agent = await market.person();
    const { agent: joined } = await agent.do('pay', 'agent.join', { type: 'PERSONAL_OPENID' });
    await market.seller.do('pay', 'shop.update', { commissionRate: 1000 });
    const { buyer, order } = await refunding.bought({ agent: joined.code });
    await market.seller.do('pay', 'shop.update', { commissionRate: 0 });
    expect(market.payments(order._id)[0]!.profitSharing).toBe(true);
    await refunding.ask(buyer, order._id);
    await refunding.decide(market.seller, `${order._id}_r1`);
    await refunding.settle();
    expect(market.stored(order._id).state).toBe('refunded');
    expect(market.cloud.read('shares', { _id: order._id })[0]).toMatchObject({ refunded: 3000 });
  });
});

describe('notices', () => {
  test('again, ten at once and late change nothing more', async () => {
    const { buyer, postId, order, refundId } = await refunding.granted({ restock: true });
    refunding.wechatpay.settleRefunds();
    const notice = refunding.wechatpay.notices.list().find(({ about }) => about === refundId)!;
    const { notices } = refunding.wechatpay;
    await Promise.all(Array.from({ length: 10 }, () => notices.repeat(notice._id)));
    await notices.deliver();
    const settled = market.stored(order._id);
    await refunding.sweep(60);
    expect(await notices.repeat(notice._id)).toMatchObject({ status: 200 });
    expect(market.stored(order._id)).toEqual(settled);
    expect(settled).toMatchObject({ state: 'refunded', refunded: 3000 });
    expect(market.left(postId)).toEqual({ stock: 5, sold: 0 });
    expect(market.told(buyer, order._id)).toEqual(['refund-decided', 'refund-paid']);
  });

  test('one that comes before the answer is stored is the answer', async () => {
    const { buyer, order } = await refunding.bought();
    await refunding.ask(buyer, order._id);
    const refundId = `${order._id}_r1`;
    market.cloud.setFaults([{ target: { wechatpay: 'refund' }, effect: 'drop', when: 'after', count: 1 }]);
    await refunding.decide(market.seller, refundId);
    expect(refunding.stored(refundId)).toMatchObject({ state: 'refunding', answer: 'UNREACHABLE' });
    await refunding.settle();
    expect(refunding.stored(refundId)).toMatchObject({ state: 'refunded', nextAt: null });
    await refunding.sweep(60);
    expect(refunding.theirs(order._id)).toHaveLength(1);
  });

  test('one that is lost is found out by asking', async () => {
    const { order, refundId } = await refunding.granted();
    refunding.wechatpay.settleRefunds();
    refunding.wechatpay.notices.drop();
    await refunding.sweep(2);
    expect(refunding.stored(refundId).state).toBe('refunded');
    expect(market.stored(order._id).state).toBe('refunded');
  });
});

describe('an answer that is lost', () => {
  test.each(['before', 'after'] as const)(
    '%s WeChat Pay did it: once, with the same number',
    async (when) => {
      const { buyer, order } = await refunding.bought();
      await refunding.ask(buyer, order._id);
      const refundId = `${order._id}_r1`;
      market.cloud.setFaults([{ target: { wechatpay: 'refund' }, effect: 'drop', when, count: 1 }]);
      const view = await refunding.decide(market.seller, refundId);
      expect(view.refundState).toBe('refunding');
      expect(refunding.theirs(order._id)).toHaveLength(when === 'after' ? 1 : 0);
      await refunding.sweep(2);
      expect(refunding.theirs(order._id)).toEqual([
        { outRefundNo: refundId, amount: 3000, status: expect.any(String) as string },
      ]);
      await refunding.settle();
      expect(market.stored(order._id)).toMatchObject({ state: 'refunded', refunded: 3000 });
    },
  );

  test('again and again, until a person is told; it goes on all the same', async () => {
    const support = await operator(market.cloud, 'support');
    market.cloud.setFaults([{ target: { wechatpay: 'refund' }, effect: 'drop', when: 'before' }]);
    const { order, refundId } = await refunding.granted();
    for (let round = 0; round < 12; round += 1) await refunding.sweep(61);
    expect(refunding.stored(refundId)).toMatchObject({ state: 'refunding', answer: 'UNREACHABLE' });
    expect(refunding.alarms(support)).toBe(1);
    market.cloud.setFaults([]);
    await refunding.sweep(61);
    await refunding.settle();
    expect(market.stored(order._id).state).toBe('refunded');
  });

  test.each(['commitTransaction', 'modifyDocument'])(
    'and a write of ours (%s) too: nothing is paid twice',
    async (database) => {
      for (const after of [0, 1, 2]) {
        const { buyer, postId, order } = await refunding.bought();
        await refunding.ask(buyer, order._id);
        market.cloud.setFaults([{ target: { database }, effect: 'drop', when: 'after', after, count: 1 }]);
        const event = { action: 'refund.decide', refundId: `${order._id}_r1`, grant: true, restock: true };
        await market.seller.send('pay', event);
        market.cloud.setFaults([]);
        await market.seller.send('pay', event);
        await refunding.sweep(2);
        await refunding.settle();
        await refunding.sweep(2);
        expect(market.stored(order._id)).toMatchObject({ state: 'refunded', refunded: 3000, refunding: 0 });
        expect(refunding.theirs(order._id)).toHaveLength(1);
        expect(market.left(postId)).toEqual({ stock: 5, sold: 0 });
      }
    },
  );
});

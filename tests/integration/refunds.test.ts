import { describe, expect, test } from 'vitest';
import { words } from './support/examples';
import { Market } from './support/market';
import { operator } from './support/operators';
import { Refunding } from './support/refunding';

const market = new Market();
const refunding = new Refunding(market);
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

describe('asking', () => {
  test('for all of it holds it, tells the seller, and nothing else is asked meanwhile', async () => {
    const { buyer, order } = await refunding.bought();
    const view = await refunding.ask(buyer, order._id);
    expect(view).toMatchObject({ state: 'paid', refundState: 'requested', refundable: 0 });
    expect(view.acts).toContain('refund-withdraw');
    expect(market.stored(order._id)).toMatchObject({
      refunding: 3000,
      refunded: 0,
      openRefundId: `${order._id}_r1`,
    });
    expect(market.told(market.seller, order._id)).toEqual(['order-paid', 'refund-asked']);
    const again = { orderId: order._id, reason: 'other' };
    expect((await buyer.refused('pay', 'refund.request', again)).code).toBe('CONFLICT');
    const shipped = { orderId: order._id, company: 'SF', trackingNo: 'S1' };
    expect((await market.seller.refused('pay', 'order.ship', shipped)).code).toBe('CONFLICT');
  });

  test('for more than is left is refused, and says what is possible', async () => {
    const { buyer, order } = await refunding.bought();
    const wish = { orderId: order._id, reason: 'other', amount: 3001 };
    const { code, fields } = await buyer.refused('pay', 'refund.request', wish);
    expect([code, fields?.['amount']?.zh]).toEqual(['INVALID_INPUT', '最多可以退 ¥30.00。']);
    expect(market.stored(order._id)).toMatchObject({ refunding: 0, openRefundId: null });
  });

  test('two requests at once make one', async () => {
    const { buyer, order } = await refunding.bought();
    const event = { action: 'refund.request', orderId: order._id, reason: 'other', amount: 2000 };
    const answers = await Promise.all([buyer.send('pay', event), buyer.send('pay', event)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(market.stored(order._id)).toMatchObject({ refunding: 2000, refunds: 1 });
  });

  test('is over some days after the order is completed, but not for support', async () => {
    const { buyer, order } = await refunding.bought();
    await market.act(market.seller, {
      action: 'order.ship',
      orderId: order._id,
      company: 'SF',
      trackingNo: 'S1',
    });
    await market.act(buyer, { action: 'order.confirm', orderId: order._id });
    market.cloud.clock.advance(7 * day);
    const wish = { orderId: order._id, reason: 'damaged' };
    expect((await buyer.refused('pay', 'refund.request', wish)).code).toBe('CONFLICT');
    const support = await operator(market.cloud, 'support');
    await refunding.ask(support, order._id);
    expect(refunding.stored(`${order._id}_r1`)).toMatchObject({ cause: 'support', state: 'requested' });
  });

  test('a risky text is refused; one that is not clear stays with its author and support', async () => {
    const { buyer, order } = await refunding.bought();
    const wish = { orderId: order._id, reason: 'other' };
    expect((await buyer.refused('pay', 'refund.request', { ...wish, text: words.risky })).code).toBe(
      'CONTENT_REFUSED',
    );
    const own = await refunding.ask(buyer, order._id, { text: words.review });
    expect(own.refunds[0]!.text).toBe(words.review);
    const get = { action: 'order.get', orderId: order._id };
    expect((await market.act(market.seller, get)).refunds[0]!.text).toBeNull();
    const support = await operator(market.cloud, 'support');
    expect((await market.act(support, get)).refunds[0]!.text).toBe(words.review);
  });

  test('the seller sees pictures once they have passed', async () => {
    const { buyer, order } = await refunding.bought();
    const [own, foreign] = [market.cloud.upload(buyer), market.cloud.upload(market.seller)];
    const wish = { orderId: order._id, reason: 'damaged' };
    const refused = await buyer.refused('pay', 'refund.request', { ...wish, images: [foreign.fileID] });
    expect(Object.keys(refused.fields ?? {})).toEqual(['images.0']);
    const view = await refunding.ask(buyer, order._id, { images: [own.fileID, own.fileID] });
    expect(view.refunds[0]!.images).toEqual([own.fileID]);
    const [picture] = market.cloud.read('pictures', { fileID: own.fileID });
    expect(picture).toMatchObject({ uses: [{ type: 'order', id: order._id }], state: 'pending' });
    expect(picture!.traces).toHaveLength(1);
    const seen = async () =>
      (await market.act(market.seller, { action: 'order.get', orderId: order._id })).refunds[0]!.images;
    expect(await seen()).toEqual([]);
    await market.cloud.set('pictures', picture!._id, { state: 'approved' });
    expect(await seen()).toEqual([own.fileID]);
    expect(market.cloud.read('uploads', { userId: buyer.userId })).toHaveLength(1);
  });
});

describe('where the price may not be shown', () => {
  test('only the whole can be asked for, and no answer holds an amount', async () => {
    const [buyer, postId] = [await market.person(), await market.onSale('virtual', { price: 777 })];
    const order = await market.buy(buyer, postId, { delivery: 'virtual', address: undefined });
    const event = { action: 'refund.request', orderId: order._id, reason: 'other', platform: 'ios' };
    const part = await buyer.send('pay', { ...event, amount: 700 });
    expect(part).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
    const over = await buyer.send('pay', { ...event, amount: 800 });
    const whole = await buyer.send('pay', event);
    expect(whole.ok).toBe(true);
    expect(JSON.stringify([part, over, whole])).not.toMatch(/777|7\.77/);
    const support = await operator(market.cloud, 'support');
    const list = await support.send('operate', { action: 'refund.list', view: 'open', platform: 'ios' });
    expect(JSON.stringify(list)).toContain(order._id);
    expect(JSON.stringify(list)).not.toMatch(/777|7\.77/);
  });
});

describe('taking it back', () => {
  test('is for the buyer, until it is decided; another one may follow', async () => {
    const { buyer, order } = await refunding.bought();
    await refunding.ask(buyer, order._id);
    const refundId = `${order._id}_r1`;
    expect((await market.seller.refused('pay', 'refund.withdraw', { refundId })).code).toBe('FORBIDDEN');
    const view = await market.act(buyer, { action: 'refund.withdraw', refundId });
    expect(view).toMatchObject({ state: 'paid', refundState: 'withdrawn', refundable: 3000 });
    expect((await buyer.refused('pay', 'refund.withdraw', { refundId })).code).toBe('CONFLICT');
    const { refunds } = await refunding.ask(buyer, order._id, { amount: 5 });
    expect(refunds.map((refund) => refund.refundId)).toContain(`${order._id}_r2`);
    expect(market.stored(order._id)).toMatchObject({ refunding: 5, refunds: 2 });
  });
});

describe('the seller', () => {
  test('refuses with a reason, and the order goes on', async () => {
    const { buyer, order } = await refunding.bought();
    await refunding.ask(buyer, order._id);
    const refused = { refundId: `${order._id}_r1`, grant: false, reply: '已经发货了' };
    const view = await refunding.decide(market.seller, refused.refundId, refused);
    expect(view).toMatchObject({ state: 'paid', refundState: 'refused' });
    expect(view.refunds[0]).toMatchObject({ reply: '已经发货了', decidedBy: 'seller' });
    expect(market.told(buyer, order._id)).toEqual(['refund-decided']);
    expect(market.stored(order._id)).toMatchObject({ refunding: 0, openRefundId: null });
    expect(refunding.theirs(order._id)).toEqual([]);
    const shipped = { action: 'order.ship', orderId: order._id, company: 'SF', trackingNo: 'S1' };
    expect((await market.act(market.seller, shipped)).state).toBe('shipped');
    expect((await market.seller.refused('pay', 'refund.decide', { ...refused, grant: true })).code).toBe(
      'CONFLICT',
    );
  });

  test('cannot grant more than was asked for, and the buyer cannot decide', async () => {
    const { buyer, order } = await refunding.bought();
    await refunding.ask(buyer, order._id, { amount: 1000 });
    const decision = { refundId: `${order._id}_r1`, grant: true, amount: 1001 };
    const { fields } = await market.seller.refused('pay', 'refund.decide', decision);
    expect(fields?.['amount']?.zh).toBe('最多可以退 ¥10.00。');
    expect((await buyer.refused('pay', 'refund.decide', decision)).code).toBe('FORBIDDEN');
    const stranger = await market.person();
    expect((await stranger.refused('pay', 'refund.decide', decision)).code).toBe('NOT_FOUND');
  });

  test('a decision and a withdrawal at once: one of them counts', async () => {
    const { buyer, order } = await refunding.bought();
    await refunding.ask(buyer, order._id);
    const refundId = `${order._id}_r1`;
    const answers = await Promise.all([
      buyer.send('pay', { action: 'refund.withdraw', refundId }),
      market.seller.send('pay', { action: 'refund.decide', refundId, grant: true }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const { state } = refunding.stored(refundId);
    expect(market.stored(order._id).refunding).toBe(state === 'withdrawn' ? 0 : 3000);
    expect(refunding.theirs(order._id)).toHaveLength(state === 'withdrawn' ? 0 : 1);
  });

  test('who is late is told of to support, once, and support decides; so may the seller still', async () => {
    await refunding.sweep(49 * 60);
    const support = await operator(market.cloud, 'support');
    const [first, second] = [await refunding.bought(), await refunding.bought()];
    for (const { buyer, order } of [first, second]) await refunding.ask(buyer, order._id);
    await refunding.sweep();
    expect(refunding.alarms(support)).toBe(0);
    market.cloud.clock.advance(48 * hour + minute);
    await refunding.sweep();
    await refunding.sweep(10);
    expect(refunding.alarms(support)).toBe(2);
    const { refunds } = await support.do('operate', 'refund.list', { view: 'waiting' });
    const waiting = refunds.map(({ orderId }) => orderId);
    for (const { order } of [first, second]) expect(waiting).toContain(order._id);
    await refunding.decide(support, `${first.order._id}_r1`, { reply: '同意退款' });
    await refunding.decide(market.seller, `${second.order._id}_r1`);
    expect(refunding.stored(`${first.order._id}_r1`).decidedBy).toEqual({
      role: 'support',
      id: support.userId,
    });
    expect(market.cloud.read('log', { action: 'refund.decided' })).toMatchObject([
      { actor: { id: support.userId }, after: { state: 'refunding' }, why: { reason: '同意退款' } },
    ]);
  });
});

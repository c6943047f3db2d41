import { describe, expect, test } from 'vitest';
import type { ExportPage } from '../../cloudfunctions/register/contract';
import { Market } from './support/market';
import { seals } from './support/phones';
import type { Someone } from './support/project-cloud';
import { Refunding } from './support/refunding';
import { failedShare } from './support/trade-documents';

const market = new Market();
const refunding = new Refunding(market);
const day = 86_400_000;

const leave = (who: Someone) => who.do('register', 'account.delete', {});
const stateOf = ({ userId }: Someone) => market.cloud.read('users', { _id: userId })[0]!.state;

const exported = (who: Someone): Promise<ExportPage> => who.do('register', 'account.export', {});

describe('an account with something under way', () => {
  test('cannot be deleted as buyer or seller until it is done', async () => {
    const seller = await market.person();
    const [buyer, postId] = [await market.person(), await market.onSale('goods', { seller })];
    const { _id: orderId } = await market.buy(buyer, postId);
    for (const party of [buyer, seller]) {
      const { code, message } = await party.refused('register', 'account.delete', {});
      expect(code).toBe('CONFLICT');
      expect([message.zh, message.en]).toEqual([
        expect.stringContaining('订单') as string,
        expect.stringContaining('orders') as string,
      ]);
      expect(stateOf(party)).toBe('active');
    }
    await market.act(seller, { action: 'order.ship', orderId, company: 'SF', trackingNo: 'S1' });
    await market.act(buyer, { action: 'order.confirm', orderId });
    await refunding.ask(buyer, orderId);
    expect((await seller.refused('register', 'account.delete', {})).code).toBe('CONFLICT');
    await refunding.decide(seller, `${orderId}_r1`);
    expect((await buyer.refused('register', 'account.delete', {})).code).toBe('CONFLICT');
    await refunding.settle();
    await leave(buyer);
    await leave(seller);
    expect([stateOf(buyer), stateOf(seller)]).toEqual(['deleting', 'deleting']);
  });

  test('that came after it was asked for puts it off, and is taken down then', async () => {
    const seller = await market.person();
    const [buyer, postId] = [await market.person(), await market.onSale('goods', { seller })];
    const { _id: orderId } = await market.begin(buyer, postId);
    await leave(seller);
    await market.cloud.wechatpay.pay(`${orderId}_1`);
    await market.cloud.wechatpay.notices.deliver();
    market.cloud.clock.advance(8 * day);
    await refunding.sweep();
    expect(stateOf(seller)).toBe('deleting');
    await refunding.ask(buyer, orderId);
    await refunding.decide(seller, `${orderId}_r1`, { reply: '不卖了' });
    await refunding.settle();
    market.cloud.clock.advance(day);
    await refunding.sweep();
    expect(stateOf(seller)).toBe('deleted');
    expect(market.cloud.read('goods', { _id: postId })[0]).toMatchObject({ deliveries: [], pickupPlace: '' });
    expect(refunding.stored(`${orderId}_r1`)).toMatchObject({ state: 'refunded', amount: 3000, reply: null });
    expect(market.stored(orderId).address).not.toBeNull();
    await leave(buyer);
    market.cloud.clock.advance(8 * day);
    await refunding.sweep();
    expect(market.stored(orderId)).toMatchObject({ address: null, note: null, amount: 3000 });
    expect(refunding.stored(`${orderId}_r1`).text.text).toBe('');
    expect(market.payments(orderId)[0]).toMatchObject({ openid: null, amount: 3000 });
  });

  test('waits for a commission that is still to be paid', async () => {
    const [agent, buyer] = [await market.person(), await market.person()];
    const order = await market.buy(buyer, await market.onSale());
    const now = market.cloud.clock.now();
    market.cloud.load('shares', [failedShare(order, agent.userId, now)]);
    await leave(agent);
    market.cloud.clock.advance(8 * day);
    await refunding.sweep();
    expect(stateOf(agent)).toBe('deleting');
    await market.cloud.set('shares', order._id, { state: 'done' });
    market.cloud.clock.advance(day);
    await refunding.sweep();
    expect(stateOf(agent)).toBe('deleted');
    expect(market.cloud.read('shares', { _id: order._id })[0]!.receiver.account).toBe('');
  });
});

describe('an export', () => {
  test('has each side’s own part of an order', async () => {
    const seller = await market.person();
    const [buyer, postId] = [await market.person(), await market.onSale('goods', { seller })];
    const order = await market.buy(buyer, postId, { note: '放门口' });
    await refunding.ask(buyer, order._id, { text: '颜色不对' });
    const [bought, sold] = [await exported(buyer), await exported(seller)];
    const address = { ...order.address, phone: seals.open(order.address!.phone) };
    expect(bought.orders).toMatchObject([{ _id: order._id, address, amount: 3000 }]);
    expect(bought.payments).toMatchObject([{ _id: order.paymentId, amount: 3000 }]);
    expect(bought.refunds).toMatchObject([{ text: { text: '颜色不对' }, amount: 3000 }]);
    expect(JSON.stringify(bought)).not.toContain(seller.userId);
    expect(sold.orders).toMatchObject([{ _id: order._id, amount: 3000, goods: { price: 3000 } }]);
    expect(sold.refunds).toMatchObject([{ _id: `${order._id}_r1`, amount: 3000 }]);
    expect([sold.payments, sold.goods.length, sold.shop]).toMatchObject([[], 1, { _id: seller.userId }]);
    for (const theirs of [buyer.userId, '某路', '放门口', '颜色不对', '13800001234']) {
      const own = { ...sold, phone: undefined };
      expect(JSON.stringify(own)).not.toContain(theirs);
    }
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { examplePost, words } from './support/examples';
import { Market } from './support/market';
import type { Someone } from './support/project-cloud';

const market = new Market();
let seller: Someone;
beforeEach(async () => {
  seller = await market.person();
});

async function people(count: number): Promise<Someone[]> {
  const found: Someone[] = [];
  while (found.length < count) found.push(await market.person());
  return found;
}

test('of twenty who want one of three pieces at once, exactly three get it', async () => {
  const postId = await market.onSale('goods', { stock: 3 });
  const buyers = await people(20);
  const answers = await Promise.all(buyers.map((buyer) => buyer.send('pay', market.wish(postId))));
  const got = answers.filter(({ ok }) => ok);
  const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
  expect(got).toHaveLength(3);
  expect(new Set(codes)).toEqual(new Set(['SOLD_OUT']));
  expect(market.left(postId)).toEqual({ stock: 0, sold: 3 });
  expect(market.cloud.read('orders').filter(({ goods }) => goods.postId === postId)).toHaveLength(3);
});

test('buying, cancelling and expiring at once leave the stock right', async () => {
  const postId = await market.onSale('goods', { stock: 6 });
  const buyers = await people(8);
  const orders = await Promise.all(
    buyers.map((buyer) => buyer.send('pay', market.wish(postId, { quantity: 1 }))),
  );
  const held = orders.flatMap((answer, n) =>
    answer.ok
      ? [{ buyer: buyers[n]!, id: (answer.data as { order: { orderId: string } }).order.orderId }]
      : [],
  );
  expect(held).toHaveLength(6);
  const cancelling = held
    .slice(0, 3)
    .map(({ buyer, id }) => market.act(buyer, { action: 'order.cancel', orderId: id }));
  market.cloud.clock.advance(16 * 60_000);
  await Promise.all([...cancelling, market.cloud.runTimer('sweep'), market.cloud.runTimer('sweep')]);
  const states = held.map(({ id }) => market.stored(id).state);
  expect(states.every((state) => state === 'cancelled' || state === 'expired')).toBe(true);
  expect(market.left(postId)).toEqual({ stock: 6, sold: 0 });
});

describe('what is on sale', () => {
  const offer = async (who: Someone, postId: string, changes: object) => {
    const usual = { stock: 5, seen: null, deliveries: ['pickup'], pickupPlace: '' };
    return who.send('pay', { action: 'goods.set', platform: 'android', postId, ...usual, ...changes });
  };
  const publish = async (content: object = {}) =>
    (await seller.do('publish', 'post.create', { ...examplePost, ...content })).post.postId;
  const code = async (...[who, postId, changes]: Parameters<typeof offer>) => {
    const answer = await offer(who, postId, changes);
    return answer.ok ? 'OK' : [answer.error.code, ...Object.keys(answer.error.fields ?? {})].join(' ');
  };

  test('is shown to its seller and to others', async () => {
    const postId = await publish();
    const answer = await offer(seller, postId, {
      deliveries: ['pickup', 'express', 'pickup'],
      pickupPlace: '东门',
    });
    expect(answer).toMatchObject({
      ok: true,
      data: { offer: { stock: 5, deliveries: ['express', 'pickup'], pickupPlace: '东门', buyable: false } },
    });
    const buyer = await market.person();
    const seen = await buyer.do('browse', 'post', { postId });
    expect(seen.offer).toEqual({
      stock: 5,
      deliveries: ['express', 'pickup'],
      pickupPlace: '东门',
      buyable: true,
    });
    expect(market.cloud.read('shops', { _id: seller.userId })).toHaveLength(1);
  });

  test('is not changed over a purchase that was not seen', async () => {
    const postId = await publish();
    expect(await code(seller, postId, {})).toBe('OK');
    expect(await code(seller, postId, {})).toBe('OK');
    await market.order(await market.person(), postId, { delivery: 'pickup' });
    expect(await code(seller, postId, { stock: 9, seen: 5 })).toBe('CONFLICT');
    expect(await code(seller, postId, { stock: 9, seen: 4 })).toBe('OK');
    expect(market.left(postId)).toEqual({ stock: 9, sold: 1 });
    expect(await code(seller, postId, { stock: 9, seen: 9, deliveries: [] })).toBe('OK');
    expect((await (await market.person()).do('browse', 'post', { postId })).offer).toBeNull();
  });

  test('and changed by two at once is changed by one', async () => {
    const postId = await publish();
    const changes = [7, 8].map((stock) => code(seller, postId, { stock }));
    expect((await Promise.all(changes)).toSorted()).toEqual(['CONFLICT', 'OK']);
  });

  test('has a price, a kind and ways that go together', async () => {
    expect(await code(seller, await publish({ price: null }), {})).toBe('INVALID_INPUT postId');
    const info = await publish({ kind: 'info', category: 'food', price: null });
    expect(await code(seller, info, {})).toBe('INVALID_INPUT postId');
    expect(await code(seller, await publish(), { deliveries: ['virtual'] })).toBe('INVALID_INPUT deliveries');
    expect(await code(await market.person(), await publish(), {})).toBe('FORBIDDEN');
    expect(await code(seller, 'p_none', {})).toBe('NOT_FOUND');
  });

  test('names no place that did not pass', async () => {
    const postId = await publish();
    expect(await code(seller, postId, { pickupPlace: words.risky })).toMatch(/^CONTENT_REFUSED/);
    expect(await code(seller, postId, { pickupPlace: words.review })).toMatch(/^CONTENT_REFUSED/);
    market.cloud.setFaults([{ target: { openapi: 'security.msgSecCheck' }, effect: 'fail' }]);
    expect(await code(seller, postId, { pickupPlace: '西门' })).toBe('UNAVAILABLE');
    expect(await code(seller, postId, {})).toBe('OK');
  });

  test('needs an open shop; taking it off does not', async () => {
    const postId = await publish();
    expect(await code(seller, postId, {})).toBe('OK');
    await market.cloud.set('shops', seller.userId, { state: 'closed' });
    expect(await code(seller, postId, { stock: 6, seen: 5 })).toBe('NOT_FOR_SALE');
    expect(await code(seller, postId, { seen: 5, deliveries: [] })).toBe('OK');
  });
});

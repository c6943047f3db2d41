import { beforeEach, describe, expect, test } from 'vitest';
import { words } from './support/examples';
import { address, Market } from './support/market';
import type { Someone } from './support/project-cloud';

const market = new Market();
let buyer: Someone;
beforeEach(async () => {
  buyer = await market.person();
});

/** The code and the fields of a refusal. */
async function refusal(postId: string, changes: object = {}, who = buyer) {
  const answer = await who.send('pay', market.wish(postId, changes));
  if (answer.ok) throw new Error('not refused');
  return [answer.error.code, ...Object.keys(answer.error.fields ?? {})];
}

test('an order freezes what it was made of, and takes it out of stock', async () => {
  const postId = await market.onSale();
  const made = await market.order(buyer, postId, { quantity: 2, note: '请放门口' });
  expect(made).toMatchObject({
    state: 'created',
    side: 'buyer',
    amount: 6000,
    price: 3000,
    quantity: 2,
    note: '请放门口',
    address: { ...address, phone: '+8613800001234' },
    acts: ['pay', 'cancel', 'report'],
    payUntil: made.createdAt + 15 * 60_000,
  });
  expect(market.left(postId)).toEqual({ stock: 3, sold: 2 });
  await market.cloud.set('posts', postId, { price: 1, title: '别的' });
  const later = await market.act(buyer, { action: 'order.get', orderId: made.orderId });
  expect(later).toMatchObject({ amount: 6000, price: 3000, title: made.title, address: made.address });
});

test('a repeated key makes one order, at once or later', async () => {
  const postId = await market.onSale();
  const wish = market.wish(postId);
  const answers = await Promise.all([1, 2, 3].map(() => market.act(buyer, wish)));
  const again = await market.act(buyer, { ...wish, quantity: 2 });
  expect(new Set([...answers, again].map(({ orderId }) => orderId)).size).toBe(1);
  expect(market.left(postId)).toEqual({ stock: 4, sold: 1 });
});

describe('is refused', () => {
  test('for one’s own, and for what one may not see', async () => {
    const postId = await market.onSale();
    expect(await refusal(postId, {}, market.seller)).toEqual(['FORBIDDEN']);
    expect(await refusal('p_none')).toEqual(['NOT_FOUND']);
    await market.cloud.set('posts', postId, { state: 'hidden' });
    expect(await refusal(postId)).toEqual(['NOT_FOUND']);
  });

  test('by a seller who blocked the buyer, is banned, or is on the way out', async () => {
    const seller = await market.person();
    const postId = await market.onSale('goods', { seller });
    await seller.do('register', 'block', { userId: buyer.userId });
    expect(await refusal(postId)).toEqual(['BLOCKED']);
    const other = await market.person();
    const until = market.cloud.clock.now() + 3_600_000;
    const ban = { decisionId: 'd_1', kind: 'ban', from: 0, until };
    await market.cloud.set('users', seller.userId, { sanctions: [ban], sanctionsEndAt: until });
    expect(await refusal(postId, {}, other)).toEqual(['NOT_FOUND']);
    await market.cloud.set('users', seller.userId, {
      sanctions: [],
      sanctionsEndAt: null,
      state: 'deleting',
    });
    expect(await refusal(postId, {}, other)).toEqual(['NOT_FOUND']);
    expect(market.left(postId)).toEqual({ stock: 5, sold: 0 });
  });

  test('without a phone number', async () => {
    const postId = await market.onSale();
    expect(await refusal(postId, {}, await market.cloud.person())).toEqual(['PHONE_REQUIRED']);
  });

  test('of a closed shop, and while nothing can be ordered', async () => {
    const seller = await market.person();
    const postId = await market.onSale('goods', { seller });
    await market.cloud.set('shops', seller.userId, { state: 'closed' });
    expect(await refusal(postId)).toEqual(['NOT_FOR_SALE']);
    await market.cloud.set('shops', seller.userId, { state: 'open' });
    await market.settings({ open: false });
    expect(await refusal(postId)).toEqual(['NOT_FOR_SALE']);
    await market.settings({});
    expect((await market.order(buyer, postId)).state).toBe('created');
  });

  test('of what is not on sale, has no price, or is gone', async () => {
    const postId = await market.onSale('goods', { stock: 1 });
    expect(await refusal(postId, { quantity: 2 })).toEqual(['SOLD_OUT']);
    await market.cloud.set('posts', postId, { price: null });
    expect(await refusal(postId)).toEqual(['NOT_FOR_SALE']);
    await market.cloud.set('posts', postId, { price: 0 });
    expect(await refusal(postId)).toEqual(['NOT_FOR_SALE']);
    await market.cloud.set('posts', postId, { price: 3000 });
    await market.cloud.set('goods', postId, { deliveries: [] });
    expect(await refusal(postId)).toEqual(['NOT_FOR_SALE']);
    const { post } = await market.seller.do('publish', 'post.create', {
      kind: 'goods',
      title: '只展示',
      body: '不卖',
      category: 'second-hand',
      price: 100,
    });
    expect(await refusal(post.postId)).toEqual(['NOT_FOR_SALE']);
  });

  test('with fields that are wrong, by field', async () => {
    const postId = await market.onSale();
    expect(await refusal(postId, { address: undefined })).toEqual(['INVALID_INPUT', 'address']);
    const phone = { ...address, phone: '12345' };
    expect(await refusal(postId, { address: phone })).toEqual(['INVALID_INPUT', 'address.phone']);
    expect(await refusal(postId, { delivery: 'virtual' })).toEqual(['INVALID_INPUT', 'delivery']);
    expect(await refusal(postId, { note: words.risky })).toEqual(['CONTENT_REFUSED']);
    expect(market.left(postId)).toEqual({ stock: 5, sold: 0 });
  });

  test.each(['ios', 'mac', 'unheard-of', undefined])(
    'of a virtual good on %s, without a hint',
    async (platform) => {
      const postId = await market.onSale('virtual');
      const wish = { delivery: 'virtual', address: undefined };
      const answer = await buyer.send('pay', market.wish(postId, { ...wish, platform }));
      expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_FOR_SALE' } });
      expect(JSON.stringify(answer)).not.toMatch(/iOS|苹果|Android|安卓|30\.?00/i);
      expect((await market.order(buyer, postId, wish)).amount).toBe(3000);
    },
  );

  test('when somebody holds too much unpaid, however many ask at once', async () => {
    const posts: string[] = [];
    while (posts.length < 7) posts.push(await market.onSale());
    for (const postId of posts.slice(0, 3)) await market.order(buyer, postId);
    // Nobody commits before the others have counted.
    const delay = { effect: 'delay', ms: 1000 } as const;
    market.cloud.setFaults([{ target: { database: 'commitTransaction' }, ...delay, count: 4 }]);
    const asked = posts.slice(3).map((postId) => buyer.send('pay', market.wish(postId)));
    expect((await Promise.all(asked)).filter(({ ok }) => ok)).toHaveLength(2);
    market.cloud.setFaults([]);
    const open = () => market.cloud.read('orders', { buyerId: buyer.userId, state: 'created' });
    expect(await refusal(posts[0]!)).toEqual(['RATE_LIMITED']);
    expect(open()).toHaveLength(5);
    await market.act(buyer, { action: 'order.cancel', orderId: open()[0]!._id });
    expect((await market.order(buyer, posts[0]!)).state).toBe('created');
  });
});

test('a note that is not clear is kept from the seller', async () => {
  const postId = await market.onSale();
  const { orderId, note } = await market.order(buyer, postId, { note: words.review });
  expect(note).toBe(words.review);
  const seen = await market.act(market.seller, { action: 'order.get', orderId });
  expect([seen.note, seen.address]).toEqual([null, null]);
});

describe('who brought the buyer', () => {
  const rates = { commissionRate: 3000, commissionCap: 2500 };
  let agent: Someone;
  beforeEach(async () => {
    agent = await market.person();
    market.cloud.load('agents', [
      {
        _id: agent.userId,
        code: `code${agent.userId.slice(-4)}`,
        type: 'MERCHANT_ID',
        account: '1900000200',
        appid: 'wx5f3a90c1d27be846',
        name: null,
        state: 'active',
        failure: null,
        nextAt: null,
        tries: 0,
        createdAt: 0,
        updatedAt: 0,
      },
    ]);
  });
  const code = () => `code${agent.userId.slice(-4)}`;
  const commissionOf = async (who: Someone, postId: string) =>
    market.stored((await market.order(who, postId, { agent: code() })).orderId).commission;

  test('earns by the shop’s rate, never over the cap, frozen with the order', async () => {
    const postId = await market.onSale();
    expect(await commissionOf(buyer, postId)).toBeNull();
    await market.cloud.set('shops', market.seller.userId, { commissionRate: rates.commissionRate });
    expect(await commissionOf(buyer, postId)).toEqual({ agentId: agent.userId, rate: 2500, cap: 2500 });
    await market.cloud.set('shops', market.seller.userId, { commissionRate: 500 });
    expect(await commissionOf(buyer, postId)).toEqual({ agentId: agent.userId, rate: 500, cap: 2500 });
  });

  test('earns nothing of their own orders, nor before WeChat Pay takes them', async () => {
    const postId = await market.onSale();
    await market.cloud.set('shops', market.seller.userId, { commissionRate: 500 });
    expect(await commissionOf(agent, postId)).toBeNull();
    const own = await market.onSale('goods', { seller: agent });
    await market.cloud.set('shops', agent.userId, { commissionRate: 500 });
    expect(await commissionOf(buyer, own)).toBeNull();
    await market.cloud.set('agents', agent.userId, { state: 'refused' });
    expect(await commissionOf(buyer, postId)).toBeNull();
    expect((await market.order(buyer, postId, { agent: 'nobodys' })).state).toBe('created');
  });
});

import { expect, test } from 'vitest';
import { Market } from './support/market';
import { operator } from './support/operators';

const market = new Market();
const shopOf = async (who = market.seller) => (await who.do('pay', 'shop.get')).shop;
const setShop = async (userId: string, state: 'open' | 'closed') =>
  (await operator(market.cloud, 'admin')).do('operate', 'shop.set', { userId, state });

test('a shop opens by itself at the first offer, and gives agents nothing until its owner says so', async () => {
  const seller = await market.person();
  expect(await shopOf(seller)).toEqual({ state: 'open', commissionRate: 0, commissionCap: 2500 });
  expect(market.cloud.read('shops', { _id: seller.userId })).toEqual([]);
  await market.onSale('goods', { seller });
  expect(market.cloud.read('shops', { _id: seller.userId })).toMatchObject([
    { state: null, commissionRate: 0 },
  ]);
});

test('its owner says what agents get, up to the cap, which follows the settings', async () => {
  const seller = await market.person();
  const { shop } = await seller.do('pay', 'shop.update', { commissionRate: 2500 });
  expect(shop).toEqual({ state: 'open', commissionRate: 2500, commissionCap: 2500 });
  const over = await seller.refused('pay', 'shop.update', { commissionRate: 2501 });
  expect(over.fields?.['commissionRate']?.en).toContain('at most 25%');
  await market.settings({ commissionCap: 3000 });
  await seller.do('pay', 'shop.update', { commissionRate: 3000 });
  expect(await shopOf(seller)).toMatchObject({ commissionRate: 3000, commissionCap: 3000 });
  await market.settings({ commissionCap: 1550 });
  expect(await shopOf(seller)).toMatchObject({ commissionRate: 1550, commissionCap: 1550 });
  const lower = await seller.refused('pay', 'shop.update', { commissionRate: 1551 });
  expect(lower.fields?.['commissionRate']?.zh).toContain('15.5%');
  await market.settings({});
});

test('an admin closes and opens it: nothing of it can be bought meanwhile, and the log says so', async () => {
  const seller = await market.person();
  const [postId, buyer] = [await market.onSale('goods', { seller }), await market.person()];
  await setShop(seller.userId, 'closed');
  await setShop(seller.userId, 'closed');
  expect(await shopOf(seller)).toMatchObject({ state: 'closed' });
  expect(await buyer.send('pay', market.wish(postId))).toMatchObject({ error: { code: 'NOT_FOR_SALE' } });
  await seller.do('pay', 'shop.update', { commissionRate: 100 });
  expect(await shopOf(seller)).toMatchObject({ state: 'closed', commissionRate: 100 });
  market.cloud.clock.advance(1000);
  await setShop(seller.userId, 'open');
  await market.order(buyer, postId);
  const lines = market.cloud.read('log', { action: 'shop.changed', authorId: seller.userId });
  const inOrder = lines.toSorted((a, b) => a.at - b.at);
  expect(inOrder.map(({ before, after }) => [before, after])).toEqual([
    [{ state: null }, { state: 'closed' }],
    [{ state: 'closed' }, { state: 'open' }],
  ]);
  expect(market.cloud.read('shops', { _id: seller.userId })).toMatchObject([{ commissionRate: 100 }]);
});

test('where shops are approved, only an admin opens one', async () => {
  const [early, approved] = [await market.person(), await market.person()];
  const [buyer, postId] = [await market.person(), await market.onSale('goods', { seller: early })];
  await market.settings({ shops: 'approved' });
  await early.do('pay', 'shop.update', { commissionRate: 100 });
  expect(await shopOf(early)).toMatchObject({ state: 'closed' });
  expect(await buyer.send('pay', market.wish(postId))).toMatchObject({ error: { code: 'NOT_FOR_SALE' } });
  await setShop(approved.userId, 'open');
  const theirs = await market.onSale('goods', { seller: approved });
  await market.order(buyer, theirs);
  await market.settings({});
});

test('nobody has no shop', async () => {
  const admin = await operator(market.cloud, 'admin');
  const nobody = { userId: 'u_nobody', state: 'open' };
  expect(await admin.refused('operate', 'shop.set', nobody)).toMatchObject({ code: 'NOT_FOUND' });
});

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startApp, type App } from './helpers';
import { bread } from './moderation';
import { bought, orderPage, ready, sell } from './trade';

const stickers = '酵种养护录像课，十节，跟着做就行';
let app: App;

beforeAll(async () => {
  app = await startApp();
  for (const name of ['mei', 'wei', 'promoter']) await ready(app, name);
});

afterEach(async () => {
  await app.closePhones();
  expect(app.wrong.splice(0)).toEqual([]);
});

afterAll(() => app.close());

test('a seller sets a commission, an agent joins and earns on an order that was paid', async () => {
  const seller = await app.openAs('mei', { path: '/pages/me/me' });
  await seller.press('店铺', 'link');
  await seller.fill('给推广员的佣金比例', '30');
  await seller.press('保存');
  await seller.see('最多 25%。');
  await seller.fill('给推广员的佣金比例', '5.5');
  await seller.see('卖出 ¥100 的东西，推广员得 ¥5.50。');
  await seller.press('保存');
  await seller.see('已保存');

  const agent = await app.openAs('promoter', { path: '/trade/pages/agent/agent' });
  await agent.see('分享本身没有任何奖励，也不用为了什么去分享。');
  await agent.press('商户号', 'radio');
  await agent.press('加入');
  await agent.see('商户号是 8 到 10 位数字。');
  await agent.press('微信零钱', 'radio');
  await agent.press('加入');
  await agent.see('你的推广码');
  await agent.see(/还没有佣金/);
  const { agent: joined } = await app.call<{ agent: { code: string } }>('promoter', 'pay', {
    action: 'agent.statement',
  });
  await bought(app, 'wei', await sell(app, 'mei', bread, 3, ['pickup']), joined.code);
  await agent.go('/trade/pages/agent/agent');
  await agent.see(joined.code);
  await agent.see(bread);
  await agent.see('等订单完成、过了退款期');
  await agent.page.getByLabel('1.54 元').first().waitFor();
});

test('where its price may not be shown, a virtual good cannot be bought, and its order shows no amount', async () => {
  const post = await sell(app, 'mei', stickers, 9, ['virtual']);
  const phone = await app.openAs('wei', { platform: 'ios', path: `/trade/pages/buy/buy?id=${post}` });
  await phone.see('现在不能购买。');
  expect(await phone.page.content()).not.toContain('¥');
  const orderId = await bought(app, 'wei', post, '', 'virtual');
  await phone.go(orderPage(orderId));
  await phone.see('已付款，等卖家把内容给你');
  expect(await phone.page.content()).not.toContain('¥');
  await phone.press('申请退款');
  await phone.see('为什么退');
  expect(await phone.page.getByText('退多少').count()).toBe(0);
  const android = await app.openAs('wei', { platform: 'android', path: orderPage(orderId) });
  await android.page.getByLabel('29 元').first().waitFor();
});

test('support sees both sides of an order; somebody else sees none', async () => {
  const orderId = await bought(app, 'wei', await sell(app, 'mei', bread, 3, ['pickup']));
  const support = await app.openAs('support', { path: orderPage(orderId) });
  await support.see('已付款，等卖家交付');
  await support.see('买家');
  await support.see('卖家');
  const stranger = await app.openAs('stranger', { path: orderPage(orderId) });
  await stranger.see('没有这笔订单，或者它和你没有关系。');
});

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startApp, type App } from './helpers';
import { bread, lamp } from './moderation';
import { answer, bought, fillAddress, ordersOf, orderPage, ready, sell, stockOf } from './trade';

let app: App;

beforeAll(async () => {
  app = await startApp();
  for (const name of ['mei', 'wei', 'lin']) await ready(app, name);
});

afterEach(async () => {
  app.cloud.setFaults([]);
  await app.closePhones();
  expect(app.wrong.splice(0)).toEqual([]);
});

afterAll(() => app.close());

test('somebody new buys, the seller ships, it is confirmed; part of it goes back', async () => {
  const post = await sell(app, 'mei', bread, 3, ['express', 'pickup']);
  const buyer = await app.openAs('newbuyer', {
    path: `/trade/pages/buy/buy?id=${post}`,
    platform: 'android',
  });
  await buyer.see('买东西要先留一个手机号。付款后卖家能看到，好和你联系；别人看不到。');
  await buyer.press('去付款');
  await buyer.see('写一下收件人。');
  await fillAddress(buyer);
  await buyer.fill('给卖家留言（可以不写）', '放门口就好');
  await buyer.press('去付款');
  await buyer.press('自己填');
  await buyer.fill('手机号', '13912345678');
  await buyer.press('保存号码');
  await buyer.press('同意');
  await buyer.titled('购买');
  await buyer.press('去付款');
  await answer(buyer, '支付');
  await buyer.see('已付款，等卖家发货');
  const [order] = ordersOf(app, post);
  expect(order).toMatchObject({ state: 'paid', amount: 2800, address: { name: '林小满' } });
  expect(stockOf(app, post)).toBe(2);

  const seller = await app.openAs('mei', { path: '/pages/me/me' });
  await seller.press('我的订单', 'link');
  await seller.press('我卖的', 'radio');
  await seller.page.getByRole('link', { name: `${bread} 等你交付` }).click();
  await seller.see('放门口就好');
  await seller.see('139 1234 5678');
  await seller.see(/138 ?1234 ?5678/);
  await seller.press('去发货');
  await seller.fill('快递单号', 'sf1234 5678 90123');
  await seller.see('顺丰速运');
  await seller.press('确认发货');
  await seller.see('已发货，等买家确认');

  await buyer.go(orderPage(order!._id));
  await buyer.see('SF1234567890123');
  await buyer.press('确认收货');
  await answer(buyer, '确认收货');
  await buyer.see('交易完成');
  await buyer.press('申请退款');
  await buyer.press('收到时坏了', 'radio');
  await buyer.press('一部分', 'radio');
  await buyer.fill('金额', '28.01');
  await buyer.press('提交申请');
  await buyer.see('最多 28 元。');
  await buyer.fill('金额', '5.5');
  await buyer.press('提交申请');
  await buyer.see('退款申请已交给卖家');

  await seller.go(orderPage(order!._id));
  await seller.press('处理退款');
  await seller.press('同意，退 ¥5.50');
  await answer(seller, '退款');
  await seller.see('退款已同意，钱正在退回');
  app.cloud.wechatpay.settleRefunds();
  await app.cloud.wechatpay.notices.deliver();
  await buyer.go('/pages/inbox/inbox');
  await buyer.page.getByRole('link', { name: /退款已到账/ }).click();
  await buyer.see('交易完成');
  await buyer.see('已退款');
  expect(ordersOf(app, post)[0]).toMatchObject({ state: 'completed', refunded: 550, refunding: 0 });
  const sent = app.cloud.wechatpay
    .books()
    .refunds.filter(({ outTradeNo }) => outTradeNo === `${order!._id}_1`);
  expect(sent).toMatchObject([{ amount: 550 }]);
});

test('the app dies after paying: the order says paid when it is opened again', async () => {
  const post = await sell(app, 'mei', bread, 3, ['pickup']);
  const phone = await app.openAs('wei', { path: `/trade/pages/buy/buy?id=${post}` });
  await phone.see('3 号楼一层快递柜旁');
  await phone.press('去付款');
  await answer(phone, '付款但应用退出');
  await phone.titled('新芽');
  await phone.go('/trade/pages/orders/orders');
  await phone.page.getByRole('link', { name: `${bread} 待付款` }).click();
  await phone.see('已付款，等卖家备好');
});

test('the notice is lost and WeChat Pay cannot be asked: nothing claims it was paid before it is known', async () => {
  const post = await sell(app, 'wei', lamp, 3, ['pickup']);
  const phone = await app.openAs('lin', { path: `/trade/pages/buy/buy?id=${post}` });
  app.cloud.setFaults([{ target: { wechatpay: 'query' }, effect: 'fail' }]);
  await phone.press('去付款');
  await answer(phone, '支付');
  await phone.see('正在确认付款');
  app.cloud.wechatpay.notices.drop();
  expect(ordersOf(app, post)[0]?.state).toBe('paying');
  app.cloud.setFaults([]);
  await phone.see('已付款，等卖家备好');
});

test('who cancels in the sheet can pay later, or cancel the order; what was held goes back', async () => {
  const post = await sell(app, 'wei', lamp, 3, ['pickup']);
  const phone = await app.openAs('mei', { path: `/trade/pages/buy/buy?id=${post}` });
  await phone.press('多一件');
  await phone.press('去付款');
  await answer(phone, '取消');
  await phone.see('等你付款');
  await phone.see(/前付就行，还有约 1\d 分钟/);
  expect(stockOf(app, post)).toBe(1);
  await phone.press('继续付款');
  await answer(phone, '取消');
  await phone.press('取消订单');
  await answer(phone, '取消订单');
  await phone.see('订单已取消');
  expect(stockOf(app, post)).toBe(3);
});

test('two taps make one order; what is gone meanwhile is said, and what was typed stays', async () => {
  const post = await sell(app, 'mei', bread, 3);
  const before = ordersOf(app, post).length;
  const phone = await app.openAs('wei', { path: `/trade/pages/buy/buy?id=${post}` });
  await fillAddress(phone);
  await phone.press('多一件');
  await sell(app, 'mei', bread, 1);
  await phone.press('去付款');
  await phone.see('剩下的不够了，请减少数量。');
  await phone.see('还有 1 件');
  expect(await phone.valueOf('收件人')).toBe('林小满');
  await phone.page.getByRole('button', { name: '去付款', exact: true }).dblclick();
  await answer(phone, '支付');
  await phone.see('已付款，等卖家发货');
  expect(ordersOf(app, post)).toHaveLength(before + 1);
  await sell(app, 'mei', bread, 1);
  await phone.go(`/trade/pages/buy/buy?id=${post}`);
  expect(await phone.valueOf('详细地址')).toBe('文三路 100 号 201');
});

test('a refund is refused with a reason, asked for again, and taken back', async () => {
  const orderId = await bought(app, 'lin', await sell(app, 'wei', lamp, 3, ['pickup']));
  const buyer = await app.openAs('lin', { path: orderPage(orderId) });
  await buyer.press('申请退款');
  await buyer.press('提交申请');
  await buyer.see('选一个原因。');
  await buyer.press('不想要了', 'radio');
  await buyer.press('提交申请');
  await buyer.see('退款申请已交给卖家');
  const seller = await app.openAs('wei', { path: orderPage(orderId) });
  await seller.press('处理退款');
  await seller.press('不同意', 'radio');
  await seller.press('不同意退款');
  await seller.see('写一下理由，买家才明白。');
  await seller.fill('为什么不同意', '已经备好了，放在老地方。');
  await seller.press('不同意退款');
  await seller.see('买家已付款，请备好');
  await buyer.go(orderPage(orderId));
  await buyer.see('已经备好了，放在老地方。');
  await buyer.press('申请退款');
  await buyer.press('不想要了', 'radio');
  await buyer.press('提交申请');
  await buyer.press('撤回退款申请');
  await answer(buyer, '撤回');
  await buyer.see('已付款，等卖家备好');
});

test('the answer to an order is lost: asked again, it is still one order', async () => {
  const post = await sell(app, 'wei', lamp, 3, ['pickup']);
  const before = ordersOf(app, post).length;
  const phone = await app.openAs('lin', { path: `/trade/pages/buy/buy?id=${post}` });
  await phone.see('还有 3 件');
  app.cloud.setFaults([{ target: { function: 'pay' }, effect: 'drop' }]);
  await phone.press('去付款');
  await phone.see('没能打开，请检查网络后再试。');
  app.cloud.setFaults([]);
  await phone.press('去付款');
  await answer(phone, '支付');
  await phone.see('已付款，等卖家备好');
  expect(ordersOf(app, post)).toHaveLength(before + 1);
  expect(stockOf(app, post)).toBe(2);
  await app.expectFailures(/^(Failed to load resource|net::ERR_EMPTY_RESPONSE)/);
});

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startApp, type App, type Phone } from './helpers';

let app: App;
let course = '';
let bicycle = '';

const written = {
  course: {
    kind: 'virtual',
    title: '家常面点讲稿',
    body: '十二课，讲发面和擀皮。',
    category: 'lessons',
    price: 4900,
  },
  bicycle: {
    kind: 'goods',
    title: '二手自行车',
    body: '车况不错，刹车新换的。',
    category: 'second-hand',
    price: 26_000,
  },
};

/** Publishes something of Mei's from an Android phone, shows it to everybody and puts it on sale; its id. */
async function offer(event: object, deliveries: string[]): Promise<string> {
  const at = { platform: 'android' };
  const { post } = await app.call<{ post: { postId: string } }>('mei', 'publish', {
    action: 'post.create',
    ...event,
    ...at,
  });
  const { postId } = post;
  await app.cloud.environment('primary').database.handle('database.modifyDocument', {
    collectionName: 'posts',
    query: JSON.stringify({ _id: postId }),
    data: JSON.stringify({ $set: { state: 'published', publishedAt: app.cloud.clock.now() } }),
    multi: false,
    merge: true,
    upsert: false,
  });
  const pickupPlace = deliveries.includes('pickup') ? '东门' : '';
  const goods = { postId, stock: 3, seen: null, deliveries, pickupPlace };
  await app.call('mei', 'pay', { action: 'goods.set', ...goods, ...at });
  return postId;
}

beforeAll(async () => {
  app = await startApp();
  await app.call('mei', 'register', { action: 'phone.type', number: '13800001234' });
  course = await offer(written.course, ['virtual']);
  bicycle = await offer(written.bicycle, ['express', 'pickup']);
});
afterEach(async () => {
  await app.closePhones();
  expect(app.wrong.splice(0)).toEqual([]);
});
afterAll(() => app.close());

const pageOf = (id: string) => `/pages/post/post?id=${id}`;
const shown = ({ page }: Phone) => page.locator('.mp-page:not([hidden]) wx-page').innerText();
const buttons = ({ page }: Phone, name: string) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true }).count();

test('on an iPhone a virtual good shows no price, no button and no hint, wherever it is; goods show theirs', async () => {
  const phone = await app.openAs('wei', { platform: 'ios', path: pageOf(course) });
  await phone.see('家常面点讲稿');
  await phone.see('还没有评论，来说第一句。');
  expect(await shown(phone)).not.toMatch(/¥|49|购买|还有 3|线上交付|价|安卓|Android|电脑/);
  expect(await buttons(phone, '购买')).toBe(0);

  await phone.go('/pages/search/search');
  await phone.fill('搜标题和正文', '面点讲稿');
  await phone.press('搜索');
  await phone.see('家常面点讲稿');
  expect(await shown(phone)).not.toContain('¥');

  await phone.go(pageOf(bicycle));
  await phone.see('还有 3 件 · 快递、自取');
  await phone.see('自取：东门');
  expect(await shown(phone)).toContain('260');
  expect(await buttons(phone, '购买')).toBe(1);
});

test('on an Android phone both show a price and can be bought; the code of the link goes along', async () => {
  const phone = await app.openAs('wei', { platform: 'android', path: `${pageOf(course)}&agent=AB12CD34` });
  await phone.see('还有 3 份 · 线上交付');
  expect(await shown(phone)).toContain('49');
  await phone.press('购买');
  await phone.titled('购买');
  expect(phone.page.url()).toContain(`/trade/pages/buy/buy?id=${course}&agent=AB12CD34`);
  await phone.go(pageOf(bicycle));
  await phone.see('还有 3 件 · 快递、自取');
  await phone.press('购买');
  await phone.titled('购买');
  expect(phone.page.url()).not.toContain('agent');
});

test('its author edits a virtual good on an iPhone without seeing or losing its price', async () => {
  const form = `/pages/publish/publish?postId=${course}`;
  const phone = await app.openAs('mei', { platform: 'ios', path: pageOf(course) });
  await phone.see('家常面点讲稿');
  expect(await buttons(phone, '出售设置')).toBe(0);
  await phone.go(form);
  await phone.see('想发什么');
  expect(await phone.page.getByLabel('价格（元）').count()).toBe(0);
  expect(await phone.page.getByLabel('在线出售').count()).toBe(0);
  await phone.fill('正文', '十二课，讲发面、擀皮和包馅。');
  await phone.press('保存修改');
  await phone.see('十二课，讲发面、擀皮和包馅。');
  const { database } = app.cloud.environment('primary');
  const [post] = database.read('posts', { query: { _id: course } });
  expect((post?.['draft'] as { price: number } | null)?.price ?? post?.['price']).toBe(4900);

  const android = await app.openAs('mei', { platform: 'android', path: form });
  await android.see('想发什么');
  expect(await android.valueOf('价格（元）')).toBe('49');
  expect(await android.valueOf('数量')).toBe('3');
});

test('somebody sells: a phone number first, then the number and the ways; the author finds them again', async () => {
  const phone = await app.openAs('baker', { path: '/pages/privacy/privacy' });
  await phone.press('同意');
  await phone.see('你已同意这个版本。');
  await phone.go('/pages/publish/publish');
  await phone.see('想发什么');
  await phone.press(/^好物/, 'radio');
  await phone.press('闲置二手', 'radio');
  await phone.fill('标题', '手织毛线帽');
  await phone.fill('正文', '羊毛的，冬天暖和。');
  expect(await phone.page.getByLabel('在线出售').count()).toBe(0);
  await phone.fill('价格（元）', '60');
  await phone.page.getByLabel('在线出售').filter({ visible: true }).click();
  await phone.fill('数量', '2');
  await phone.press('发布');
  await phone.see('至少选一种。');
  await phone.page.getByRole('checkbox', { name: '快递' }).filter({ visible: true }).click();
  await phone.press('发布');
  await phone.titled('编辑资料');
  await phone.press('自己填');
  await phone.fill('手机号', '13900001111');
  await phone.press('保存号码');
  await phone.titled('发布');
  await phone.press('发布');
  await phone.see('还有 2 件 · 快递');
  expect(await buttons(phone, '购买')).toBe(0);
  await phone.press('出售设置');
  await phone.see('在线出售');
  expect(await phone.valueOf('数量')).toBe('2');
  await phone.fill('数量', '0');
  await phone.press('保存修改');
  await phone.see('卖完了');
});

test('when only selling fails the post is kept, and says so; trying again sells it', async () => {
  const phone = await app.openAs('mei', { path: '/pages/publish/publish' });
  await phone.see('想发什么');
  await phone.press(/^好物/, 'radio');
  await phone.press('闲置二手', 'radio');
  await phone.fill('标题', '旧陶罐一对');
  await phone.fill('正文', '放干花正好。');
  await phone.fill('价格（元）', '80');
  await phone.page.getByLabel('在线出售').filter({ visible: true }).click();
  await phone.page.getByRole('checkbox', { name: '自取' }).filter({ visible: true }).click();
  await phone.fill('自取地点', '东门');
  let failing = true;
  await phone.page.route('**/local/functions/pay**', (route) =>
    failing ? route.fulfill({ status: 200, body: 'not an answer' }) : route.continue(),
  );
  await phone.press('发布');
  await phone.see(/内容已经存好，只是没能上架/);
  const { database } = app.cloud.environment('primary');
  expect(database.read('posts', { query: { title: '旧陶罐一对' } })).toHaveLength(1);
  failing = false;
  await phone.press('再试上架');
  await phone.see('还有 1 件 · 自取');
  expect(database.read('posts', { query: { title: '旧陶罐一对' } })).toHaveLength(1);
});

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { allPages } from '../../scripts/screenshots/pages';
import { pathOf, sceneOf } from '../../scripts/screenshots/scenes';
import { startApp, type App } from './helpers';
import { bread, bulb, complain, decide, flag, lamp, postId } from './moderation';

let app: App;

beforeAll(async () => {
  app = await startApp();
});

afterEach(async () => {
  app.cloud.setFaults([]);
  await app.closePhones();
  expect(app.wrong.splice(0)).toEqual([]);
});

afterAll(() => app.close());

test('the flag stands in the same place on every page, and is large enough for a thumb', async () => {
  const phone = await app.openAs('admin');
  const places = [];
  for (const path of allPages()) {
    await phone.go(await pathOf(app.cloud.url, path, sceneOf(path)));
    await flag(phone).waitFor();
    const { x, y, width, height } = (await flag(phone).boundingBox())!;
    places.push({ path, right: x + width, y, tall: height >= 44, wide: width >= 44 });
  }
  const [first] = places;
  expect(first).toMatchObject({ right: 390, tall: true, wide: true });
  for (const place of places) expect(place).toEqual({ ...first, path: place.path });
});

test('a long press on a post leads to the form; the complaint is thanked for and kept', async () => {
  const phone = await app.openAs('wei');
  await phone.hold(bread);
  await phone.press('投诉');
  await phone.see('投诉这条帖子');
  await phone.see('对方不会知道是谁投诉的。');
  await phone.see(/一般 24 小时内答复，紧急的 2 小时内/);
  await phone.press('色情低俗', 'radio');
  await phone.press('换一个');
  await phone.press('广告、垃圾信息', 'radio');
  await phone.fill('说说经过（可以不写）', '字'.repeat(501));
  await phone.press('提交投诉');
  await phone.see('最多 500 个字，删掉一些吧。');
  await phone.fill('说说经过（可以不写）', '每天发三遍。');
  await phone.press('提交投诉');
  await phone.see('收到了，谢谢你告诉我们');
  await phone.press('看我的投诉', 'link');
  await phone.see('每天发三遍。');
  await phone.see(`帖子「${bread}」`);
  await phone.see('处理中');

  await phone.go(`/pages/report/report?type=post&id=${postId(app, bread)}`);
  await phone.see('你已经投诉过，我们正在处理');
  await phone.see('每天发三遍。');
});

test('what was answered and not solved may be said once more', async () => {
  await complain(app, 'wei', bulb, 'spam', '每天发三遍，看得眼花。');
  await decide(app, postId(app, bulb), { outcome: 'approve', reply: '她每周六只发一次，我们没有看到刷屏。' });
  const phone = await app.openAs('wei', { path: '/pages/inbox/inbox' });
  await phone.page
    .getByRole('link', { name: /投诉有结果了/ })
    .first()
    .click();
  await phone.see('她每周六只发一次，我们没有看到刷屏。');
  await phone.see('没有发现违规');
  await phone.press('没有解决');
  await phone.press('提交');
  await phone.see('再多写几个字。');
  await phone.fill('哪里没有解决？我们会重新处理', '今天又发了，请看她的主页。');
  await phone.press('提交');
  await phone.see('重新处理中');
  await phone.page.getByRole('button', { name: '没有解决' }).waitFor({ state: 'hidden' });
  const { database } = app.cloud.environment('primary');
  expect(database.read('reports', { query: { 'subject.id': postId(app, bulb) } })[0]).toMatchObject({
    state: 'open',
    reopened: true,
  });
});

test('a comment, a person and the platform can be complained about as easily', async () => {
  const phone = await app.openAs('stranger', { path: `/pages/post/post?id=${postId(app, lamp)}` });
  await flag(phone).click();
  await phone.see('投诉这条帖子');
  await phone.back();
  await phone.press('更多');
  await phone.press('投诉');
  await phone.see('投诉这条帖子');
  await phone.back();
  const comment = phone.page.locator('.mp-page:not([hidden]) wx-comment').first();
  await comment.hover({ position: { x: 200, y: 60 } });
  await phone.page.mouse.down();
  await phone.press('复制文字');
  await phone.page.mouse.up();
  await phone.see('已复制');
  await comment.hover({ position: { x: 200, y: 60 } });
  await phone.page.mouse.down();
  await phone.press('投诉');
  await phone.page.mouse.up();
  await phone.see('投诉这条评论');
  const [post] = app.cloud.environment('primary').database.read('posts', { query: { title: lamp } });
  await phone.go(`/pages/user/user?id=${String(post?.['authorId'])}`);
  await phone.see('发布的内容');
  await flag(phone).click();
  await phone.see('投诉这位邻居');
  await flag(phone).click();
  await phone.see('对我们有意见？说给我们听');
  await phone.go('/pages/report/report?type=post&id=p_nothing');
  await phone.press('色情低俗', 'radio');
  await phone.press('提交投诉');
  await phone.see(/你想投诉的内容已经不在了/);
  await phone.press('投诉别的');
  await phone.see('对我们有意见？说给我们听');
});

test('without a session one can still complain', async () => {
  app.cloud.setFaults([{ target: { function: 'register' }, effect: 'fail' }]);
  const phone = await app.openAs('walker', { path: '/pages/report/report?type=platform&id=platform' });
  await phone.press('其他', 'radio');
  await phone.press('提交投诉');
  await phone.see('写一写发生了什么，我们才知道怎么帮你。');
  await phone.fill('说说发生了什么', '字太小，我奶奶看不清。');
  await phone.press('提交投诉');
  await phone.see('收到了，谢谢你告诉我们');
  await app.expectFailures(/^Failed to load resource/);
});

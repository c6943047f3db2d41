import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startApp, type App } from './helpers';
import { bulb, complain, decide, flag, lamp, overturn, postId, sanction } from './moderation';

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

test('removed, appealed against, overturned, and back: the author is told each time', async () => {
  const id = postId(app, lamp);
  await complain(app, 'lin', lamp, 'counterfeit', '这不是翻新的。');
  const decisionId = await decide(app, id, {
    outcome: 'remove',
    rule: 'honest',
    reason: '台灯看起来是新的，不是翻新。',
  });

  const wei = await app.openAs('wei');
  await wei.press('消息，有新的', 'tab');
  await wei.page
    .getByRole('link', { name: /内容已下架/ })
    .first()
    .click();
  await wei.see('你的帖子已下架');
  await wei.see('说实话');
  await wei.see('台灯看起来是新的，不是翻新。');
  await wei.press('申诉');
  await wei.see(`对「${lamp}」的申诉`);
  await wei.press('提交申诉');
  await wei.see('多写几个字，说清楚为什么。');
  await wei.fill('为什么觉得不对', '灯罩是重新喷的漆，第二张图能看到旧底座。');
  await wei.press('提交申诉');
  await wei.see('收到了，我们会重新看');
  await wei.press('看处理结果');
  await wei.see('灯罩是重新喷的漆，第二张图能看到旧底座。');
  await wei.page.getByRole('button', { name: '申诉', exact: true }).waitFor({ state: 'hidden' });
  await wei.back();
  await wei.press('消息', 'tab');

  await wei.go('/pages/mine/mine');
  await wei.see('已下架');
  await wei.go(`/pages/post/post?id=${id}`);
  await wei.press('看看原因', 'link');
  await wei.see('你的帖子已下架');

  await overturn(app, decisionId, '看清楚了，是我们弄错了。');
  await wei.go('/pages/inbox/inbox');
  await wei.page
    .getByRole('link', { name: /申诉有结果/ })
    .first()
    .click();
  await wei.see('申诉成功，这次处理已经撤销，一切恢复原样。');
  await wei.see('看清楚了，是我们弄错了。');
  await wei.go('/pages/me/me');
  await wei.press('处理与申诉', 'link');
  await wei.see(/申诉成功，这次处理已经撤销/);
  await wei.page.getByRole('link', { name: '你的帖子已下架' }).click();
  await wei.see('看清楚了，是我们弄错了。');
  await wei.go('/pages/home/home');
  await wei.page.getByRole('link', { name: lamp, exact: true }).waitFor();
});

test('who is muted is told before writing, and led to the decision', async () => {
  const phone = await app.openAs('loud', { path: '/pages/privacy/privacy' });
  await phone.press('同意');
  await phone.see('你已同意这个版本。');
  await phone.go(`/pages/post/post?id=${postId(app, bulb)}`);
  await phone.see('评论');
  await sanction(app, 'loud', 'mute', 3);
  await phone.fill('写评论', '吵什么');
  await phone.press('发送');
  await phone.press('看看原因', 'link');
  await phone.see('你暂时不能发布和评论');
  await phone.see('多次骂人，提醒过还在继续。');
  await phone.go('/pages/publish/publish');
  await phone.see(/你现在不能发布和评论，到 .* 结束。/);
  await phone.press('看看原因');
  await phone.see('你暂时不能发布和评论');
  await phone.press('接受');
  await phone.see(/你现在不能发布和评论/);
});

test('who is banned sees the decision wherever they go, and may appeal, complain and take their data along', async () => {
  await sanction(app, 'gone', 'ban', 30);
  const phone = await app.openAs('gone');
  await phone.see('你的账号暂时停用');
  await phone.press('申诉');
  await phone.see('另一位同事会重新看一遍');
  await phone.back();
  await flag(phone).click();
  await phone.see('对我们有意见？说给我们听');
  await phone.go('/pages/me/me');
  await phone.press('你的账号暂时停用', 'link');
  await phone.see('多次骂人，提醒过还在继续。');
  await phone.press('导出我的数据', 'link');
  await phone.press(/^导出我的数据/);
  await phone.see(/导出|保存/);
});

test('news shows as a dot on the tab until the inbox was opened', async () => {
  await sanction(app, 'newsy', 'mute', 1);
  const phone = await app.openAs('newsy', { path: '/pages/me/me' });
  await phone.press('消息，有新的', 'tab');
  await phone.titled('消息');
  await phone.page.getByRole('tab', { name: '消息', exact: true }).filter({ visible: true }).waitFor();
  await phone.page
    .getByRole('link', { name: /^新消息/ })
    .first()
    .waitFor();
  await phone.press('首页', 'tab');
  await phone.titled('梧桐里');
  await phone.press('消息', 'tab');
  await phone.page
    .getByRole('link', { name: /^新消息/ })
    .first()
    .waitFor({ state: 'hidden' });
});

test('an inbox that cannot be read says so, and can be tried again', async () => {
  const phone = await app.openAs('lin', { path: '/pages/me/me' });
  await phone.see('我的发布');
  app.cloud.setFaults([{ target: { function: 'register' }, effect: 'fail' }]);
  await phone.page.getByRole('tab', { name: /^消息/ }).filter({ visible: true }).click();
  await phone.see('没能打开，请检查网络后再试。');
  app.cloud.setFaults([]);
  await phone.press('再试一次');
  await phone.see('投诉已收到');
  await app.expectFailures(/^Failed to load resource/);
});

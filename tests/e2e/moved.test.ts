import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startApp, type App, type Phone } from './helpers';
import { lamp, postId } from './moderation';

// The demo's environment is made a standby by hand: people read there, and are shown the way when they want more.

const serving = { appid: 'wx8b61e4d07fa2c935', environment: 'local-standby' };

let app: App;

beforeAll(async () => {
  app = await startApp();
});

afterEach(async () => {
  await app.closePhones();
  expect(app.wrong.splice(0)).toEqual([]);
});

afterAll(() => app.close());

/** Makes the environment what it should be, and lets what was cached of it run out. */
async function become(state: Record<string, unknown>, doorUrl = ''): Promise<void> {
  const { database } = app.cloud.environment('primary');
  const put = async (collectionName: string, _id: string, data: Record<string, unknown>) => {
    await database.handle('database.modifyDocument', {
      collectionName,
      query: JSON.stringify({ _id }),
      data: JSON.stringify(data),
      multi: false,
      merge: false,
      upsert: true,
    });
  };
  const role = { role: 'standby', epoch: 2, since: 1, promoting: null, serving: null };
  await put('standby_state', 'role', { ...role, ...state });
  await put('settings', 'standby', { value: { doorUrl }, updatedAt: 0 });
  app.cloud.clock.advance(31_000);
}

const comment = '请问灯罩还在吗';

test('what was typed stays, and reading goes on', async () => {
  await become({ role: 'primary' });
  const phone = await app.openAs('wei', { path: `/pages/post/post?id=${postId(app, lamp)}` });
  await phone.see(lamp);
  await become({ serving }, 'https://door.example/');
  await phone.fill('写评论', comment);
  await phone.press('发送');
  await phone.see('我们搬家了');
  await phone.titled('我们搬家了');
  await phone.see('刚才写的没有丢，返回就能看到，可以先复制下来。');
  await phone.see('https://door.example/');
  await phone.press('先在这里看看');
  await phone.see(lamp);
  expect(await phone.valueOf('写评论')).toBe(comment);
  await phone.go('/pages/home/home');
  await phone.page.getByRole('link', { name: lamp, exact: true }).waitFor();
});

test('the other mini program opens at what was looked at, by the same person', async () => {
  await become({ serving });
  const phone = await app.openAs('wei', { path: `/pages/post/post?id=${postId(app, lamp)}` });
  await phone.fill('写评论', comment);
  await phone.press('发送');
  await phone.press('去新的小程序');
  await phone.see(/即将离开/);
  await phone.press('取消');
  await phone.see('我们搬家了');
  await phone.press('去新的小程序');
  await phone.press('确定');
  await phone.page.waitForURL(
    (url) => url.searchParams.get('env') === 'standby' && url.searchParams.get('user') === 'wei',
  );
  expect(phone.page.url()).toContain(`#/pages/post/post?id=${postId(app, lamp)}`);
});

test('an address is copied, and opened where one can be', async () => {
  await become({}, 'https://door.example/');
  const phone = await app.openAs('wei', { path: '/pages/moved/moved' });
  await phone.see('https://door.example/');
  await phone.page.getByRole('button', { name: '去新的小程序' }).waitFor({ state: 'hidden' });
  await phone.press('复制地址');
  await phone.see('地址已复制');
  expect(await phone.page.evaluate('navigator.clipboard.readText()')).toBe('https://door.example/');
  await phone.page.route('https://door.example/', (route) => route.fulfill({ body: 'the door' }));
  await phone.press('打开', 'link');
  await phone.see('the door');
});

test('as long as nobody knows where, it says so', async () => {
  await become({});
  const phone = await app.openAs('wei', { path: '/pages/moved/moved', lang: 'en' });
  await phone.see('The new place is being prepared. Come back in a few minutes.');
  await become({ role: 'primary', epoch: 3 });
  await phone.press('Look again');
  await phone.see('All is well here. We have not moved.');
  await phone.press('To the home page');
  await phone.titled('Wutong Lane');
});

/** The line on the home page; it leads to the way. */
const line = ({ page }: Phone) => page.getByRole('link', { name: /备用小程序/ });

test('the standby says that it is one, on the home page and nowhere in the way', async () => {
  await become({ epoch: 1, serving });
  const { invocations } = app.cloud.environment('primary');
  const before = invocations.list('browse').length;
  const phone = await app.openAs('wei');
  await line(phone).waitFor();
  await phone.page.getByRole('link', { name: lamp, exact: true }).waitFor();
  expect(invocations.list('browse').length - before).toBe(1);
  await line(phone).click();
  await phone.see('这里是备用小程序');
  expect(await phone.page.getByText('刚才写的没有丢').count()).toBe(0);
  await phone.titled('这里是备用小程序');
  await phone.press('先在这里看看');
  await become({ role: 'primary', epoch: 1 });
  await phone.go('/pages/home/home');
  await phone.page.getByRole('link', { name: lamp, exact: true }).waitFor();
  expect(await line(phone).count()).toBe(0);
});

test('who is not known there yet reads as a visitor, and is shown the way when they want more', async () => {
  await become({ epoch: 1, serving });
  const phone = await app.openAs('stranger', { path: `/pages/post/post?id=${postId(app, lamp)}` });
  await phone.see(lamp);
  await phone.fill('写评论', comment);
  await phone.press('发送');
  await phone.see('这里是备用小程序');
  await phone.press('先在这里看看');
  expect(await phone.valueOf('写评论')).toBe(comment);
});

test.each(['recover', 'transfer'])('who opens %s where nobody can do that is shown the way', async (page) => {
  await become({ epoch: 1, serving });
  const phone = await app.openAs('stranger', { path: `/pages/${page}/${page}` });
  await phone.see('这里是备用小程序');
});

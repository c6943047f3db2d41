import { Ecc, QrCode } from 'tdesign-miniprogram/miniprogram_dist/common/shared/qrcode/qrcodegen';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { examplePost } from '../integration/support/examples';
import { moveToStandby, type Place } from '../integration/support/moved';
import { startApp, type App, type Phone } from './helpers';

// People of one mini program find themselves in the other, whom WeChat does not recognise: by code, and by phone.

const bicycle = '凤凰牌自行车，骑了三年';

let app: App;
let there: Place;
let code: string;
beforeAll(async () => {
  app = await startApp('none');
  for (const name of ['lin', 'wei', 'mei', 'admin']) await app.call(name, 'register', { action: 'session' });
  await app.call('lin', 'register', { action: 'profile.update', nickname: '林阿姨' });
  await app.call('lin', 'publish', { action: 'post.create', ...examplePost, title: bicycle });
  const { database, wechat, people } = app.cloud.environment('primary');
  const [admin] = database.read('identities', { query: { openid: people.find('admin').openid } });
  database.load('operators', [{ _id: String(admin?.['userId']), role: 'admin' }]);
  const given = wechat.phoneCodes.issue(people.find('mei').phone, app.cloud.clock.now());
  await app.call('mei', 'register', { action: 'phone.bind', code: given });
});

afterEach(async () => {
  await app.closePhones();
  expect(app.wrong.splice(0)).toEqual([]);
});

afterAll(() => app.close());

/** The letters that are shown, and, as a reader sees them, those of the QR code. */
async function readCode({ page }: Phone): Promise<string> {
  const letters = page.getByText(/^([2-9A-Z]{4} ){2}[2-9A-Z]{4}$/).filter({ visible: true });
  const shown = (await letters.innerText()).replaceAll(' ', '');
  const dark = await page.evaluate<boolean[][]>(`(() => {
    const canvas = document.querySelector('.mp-page:not([hidden]) canvas');
    const side = canvas.width;
    const copy = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true });
    copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(0, 0, side, side);
    const at = (index) => Math.floor(((index + 4.5) * side) / 29);
    return Array.from({ length: 21 }, (_, y) =>
      Array.from({ length: 21 }, (_, x) => data[(at(y) * side + at(x)) * 4] < 128));
  })()`);
  expect(dark).toEqual(QrCode.encodeText(shown, Ecc.QUARTILE).getModules());
  return shown;
}

const recover = '/pages/recover/recover';

test('a code is made in the settings, shown with its QR code, kept on the phone, and made anew when asked', async () => {
  const phone = await app.openAs('lin', { path: '/pages/settings/settings' });
  await phone.press(/^换个小程序也能找回/, 'link');
  await phone.titled('转移码');
  await phone.press('生成转移码');
  await phone.see(/^还剩 (24 小时 0|23 小时 59) 分钟/);
  const first = await readCode(phone);
  await phone.press('复制');
  await phone.see('已复制，请收好');
  expect(await phone.page.evaluate('navigator.clipboard.readText()')).toBe(first.match(/.{4}/g)?.join(' '));
  await phone.go('/pages/transfer/transfer');
  await phone.see('换一个新的');
  expect(await readCode(phone)).toBe(first);
  await phone.press('换一个新的');
  await phone.press('换一个');
  await phone.miss(first.match(/.{4}/g)?.join(' ') ?? '');
  code = await readCode(phone);
  expect(code).not.toBe(first);
});

test('who is shown the way to the other mini program takes it along, and decides there', async () => {
  const phone = await app.openAs('wei', { path: '/pages/transfer/transfer' });
  await phone.press('生成转移码');
  const made = await readCode(phone);
  there = moveToStandby(app.cloud);
  await there.set('identities', {}, { unionid: null });
  await phone.go('/pages/moved/moved');
  await phone.press('去新的小程序');
  await phone.press('确定');
  await phone.page.waitForURL((url) => url.searchParams.get('env') === 'standby');
  await phone.see(/^已经从另一个小程序带来/);
  await expect.poll(async () => (await phone.valueOf('转移码')).replaceAll(' ', '')).toBe(made);
  expect(there.read('transfers', { usedAt: null })).toHaveLength(2);
  await phone.press('看看是谁');
  await phone.press('是我，找回来');
  await phone.see('欢迎回来');
  expect(there.read('transfers', { usedAt: null })).toHaveLength(1);
});

test('in the other mini program, the account is found again with it', async () => {
  const phone = await app.openAs('lin', { env: 'standby', path: '/pages/me/me' });
  await phone.press(/^以前来过？找回账号/, 'link');
  await phone.titled('找回账号');
  await phone.fill('转移码', 'ABCD');
  await phone.press('看看是谁');
  await phone.see(/^转移码是 12 位/);
  await phone.fill('转移码', 'ABCD EFGH JKMN');
  await phone.press('看看是谁');
  await phone.see(/^这个转移码不能用/);
  await phone.fill('转移码', code.toLowerCase());
  await phone.press('看看是谁');
  await phone.see('是你吗？');
  await phone.see('林**');
  await phone.press('不是我');
  await phone.press('看看是谁');
  await phone.press('是我，找回来');
  await phone.see('欢迎回来');
  await phone.press('去看看');
  await phone.titled('我的');
  await phone.see('林阿姨');
  await phone.press('我的发布', 'link');
  await phone.see(bicycle);
  await phone.go('/pages/inbox/inbox');
  await phone.see('账号在新的地方打开了');
});

test('and with the number that WeChat gives', async () => {
  const phone = await app.openAs('mei', { env: 'standby', path: recover });
  await phone.press('用微信手机号找');
  await phone.see('是你吗？');
  await phone.press('是我，找回来');
  await phone.see('欢迎回来');
  expect(there.read('recoveries', { by: 'phone' })).toHaveLength(1);
});

test('who has no account there is told so, and what is pasted must be a code', async () => {
  const phone = await app.openAs('somebody', { env: 'standby', path: recover, theme: 'dark' });
  await phone.press('用微信手机号找');
  await phone.see('没有找到可以用这个手机号找回的账号。');
  await phone.page.evaluate('navigator.clipboard.writeText("你好")');
  await phone.press('粘贴');
  await phone.see('剪贴板里没有转移码');
  await phone.page.evaluate('navigator.clipboard.writeText("ABCD-EFGH-JKMN")');
  await phone.press('粘贴');
  await expect.poll(() => phone.valueOf('转移码')).toBe('ABCD EFGH JKMN');
});

test('an admin sees who came, and takes one back', async () => {
  const [mei] = there.read('recoveries', { by: 'phone' });
  const { openid } = app.cloud.environment('primary').people.find('admin');
  const [home] = there.read('identities', { openid });
  const { appid, people } = {
    ...app.cloud.environment('standby').identity,
    ...app.cloud.environment('standby'),
  };
  const here = people.find('admin').openid;
  there.load('identities', [{ ...home!, _id: `${appid}:${here}`, appid, openid: here }]);
  const phone = await app.openAs('admin', { env: 'standby', path: '/operator/pages/people/people' });
  await phone.press(/^从另一个小程序来的人/, 'link');
  await phone.titled('找回');
  await phone.see(/^凭转移码找回 · /);
  await phone.press('认错了，撤回');
  const dialog = phone.page.getByRole('dialog').last();
  await dialog.locator('textarea').fill('打电话问过，不是她');
  await dialog.getByRole('button', { name: '确定', exact: true }).click();
  await phone.see('已撤回');
  await phone.see(/ 撤回$/);
  expect(there.read('recoveries', { _id: mei!._id })[0]?.undoneAt).toBeGreaterThan(0);
});

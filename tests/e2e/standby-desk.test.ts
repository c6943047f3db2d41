import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startApp, type App, type Phone } from './helpers';

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

const page = '/operator/pages/standby/standby';
const conflictsPage = '/operator/pages/conflicts/conflicts';

const database = () => app.cloud.environment('primary').database;
const state = (_id: string) => database().read('standby_state', { query: { _id } })[0];

/** Changes what the environment knows of itself behind the functions' back. */
async function put(_id: string, data: Record<string, unknown>): Promise<void> {
  await database().handle('database.modifyDocument', {
    collectionName: 'standby_state',
    query: JSON.stringify({ _id }),
    data: JSON.stringify(data),
    multi: false,
    merge: false,
    upsert: true,
  });
}

const shipping = (changes: Record<string, unknown>) => ({
  acked: 1,
  digest: null,
  heardAt: app.cloud.clock.now(),
  emptyAt: null,
  shipped: 1,
  left: 0,
  oldest: null,
  error: null,
  ranAt: 0,
  ...changes,
});

const minutes = (n: number) => app.cloud.clock.now() - n * 60_000;

test('an admin sees how far behind the standby is, and asks for a comparison and a drill', async () => {
  await put('link', { peer: { environment: 'local-standby', appid: 'wx8b61e4d07fa2c935' }, problems: [] });
  await put('shipping', shipping({ heardAt: minutes(45) }));
  const phone = await app.openAs('admin', { path: page });
  await phone.titled('备用');
  await phone.see('正在服务');
  await phone.see('local-primary · 纪元 1');
  await phone.see('要看看');
  await phone.see('45 分前有对方的消息。');
  await phone.see('还没有比对过。');
  await phone.press('现在比对');
  await phone.see('记下了，几分钟内有结果');
  await phone.see('不到 1 分前要求的，下一轮就做，几分钟内有结果。');
  await phone.press('现在演练');
  await expect
    .poll(() => state('requests'))
    .toMatchObject({
      compare: expect.any(Number) as number,
      drill: expect.any(Number) as number,
    });
  await phone.see('这里正在服务，不要在这里运行。');
  await phone.press('复制这一行');
  expect(await phone.page.evaluate('navigator.clipboard.readText()')).toBe('{"action":"promote"}');
});

test('a drill shows what did not pass', async () => {
  const checks = [
    { name: 'secrets', passed: true, detail: '微信接受对方的密钥。' },
    { name: 'peer', passed: false, detail: '对方没有回应。' },
  ];
  await put('drill', { at: minutes(3), by: 'operator', checks });
  await put('requests', { compare: null, drill: null });
  const phone = await app.openAs('admin', { path: page });
  await phone.see(/1 项没通过。/);
  await phone.see('对方没有回应。');
  await phone.page.getByRole('img', { name: '没通过' }).waitFor();
});

test('who is no admin sees the same, and asks for nothing', async () => {
  const phone = await app.openAs('moderator', { path: page });
  await phone.see('正在服务');
  await phone.see('落后');
  for (const name of ['现在比对', '现在演练']) {
    expect(await phone.page.getByRole('button', { name }).count()).toBe(0);
  }
  expect(await phone.page.getByText('两边都改过的').count()).toBe(0);
});

test('the standby says that it is one, and where a takeover is run', async () => {
  const role = { epoch: 2, since: minutes(60), promoting: null };
  const serving = { appid: 'wx8b61e4d07fa2c935', environment: 'local-standby' };
  await put('role', { role: 'standby', ...role, serving });
  const phone = await app.openAs('admin', { path: page, lang: 'en' });
  await phone.see('Standby, reading only');
  await phone.see('wx8b61e4d07fa2c935 serves now');
  await phone.see('The side that serves compares.');
  await phone.see(/^Only when the side that serves is really gone\./);
  expect(await phone.page.getByRole('button', { name: 'Compare now' }).count()).toBe(0);
  await phone.press('Drill now');
  await phone.see('Asked for under 1 min ago; the next run does it, within minutes.');
  await put('role', { role: 'primary', ...role, epoch: 3, serving: null });
});

test('what was changed on both sides is looked at, opened, and settled with a note', async () => {
  const [post] = database().read('posts', { query: { state: 'published' } });
  const conflict = {
    _id: 'conflict_e2e',
    collection: 'posts',
    documentId: String(post?.['_id']),
    environment: 'local-standby',
    kept: 'serving',
    fields: ['body', 'title'],
    lost: JSON.stringify({ title: '另一边写的标题' }),
    state: 'open',
    at: minutes(5),
    settledBy: null,
    note: '',
  };
  database().load('conflicts', [conflict]);
  const phone = await app.openAs('admin', { path: page });
  await phone.page.getByRole('link', { name: /^两边都改过的/ }).click();
  await phone.titled('两边都改过的');
  await phone.see('没留下的 title：另一边写的标题');
  await phone.press('打开看', 'link');
  await phone.see(String(post?.['title']));
  await phone.back();
  await phone.press('看过了', 'button');
  const dialog = phone.page.getByRole('dialog').last();
  await dialog.locator('textarea').fill('标题已经补回去');
  await dialog.getByRole('button', { name: '确定', exact: true }).click();
  await phone.see('没有要看的。');
  expect(database().read('conflicts', { query: { _id: conflict._id } })[0]).toMatchObject({
    state: 'settled',
    note: '标题已经补回去',
  });
  await phone.press('看过的', 'tab');
  await phone.see('说明：标题已经补回去');
  await phone.go('/operator/pages/log/log');
  await phone.see('核对了冲突');
});

/** The dot beside the standby's line on the desk. */
const dot = ({ page: at }: Phone) => at.locator('[class*="dot"]').filter({ visible: true });

test('the desk has a dot for it', async () => {
  await put('drill', { at: minutes(3), by: 'operator', checks: [] });
  await put('shipping', shipping({}));
  const phone = await app.openAs('moderator', { path: '/operator/pages/desk/desk' });
  await phone.see('跟上了，随时能接管');
  expect(await dot(phone).getAttribute('class')).toMatch(/good/);
  await put('shipping', shipping({ heardAt: minutes(31) }));
  await phone.go('/operator/pages/desk/desk');
  await phone.see('有要看的');
  expect(await dot(phone).getAttribute('class')).toMatch(/soon/);
  await phone.page.getByRole('link', { name: /^备用/ }).click();
  await phone.titled('备用');
});

test('a page that cannot be read says so and tries again; for others it is closed', async () => {
  const phone = await app.openAs('admin', { path: '/operator/pages/desk/desk' });
  await phone.see('备用');
  app.cloud.setFaults([{ target: { function: 'operate' }, effect: 'fail' }]);
  await phone.go(page);
  await phone.see('没能打开，请检查网络后再试。');
  app.cloud.setFaults([]);
  await phone.press('再试一次');
  await phone.see('正在服务');
  await app.expectFailures(/^Failed to load resource/);
  const lin = await app.openAs('lin', { path: page });
  await lin.see('这里是工作台，处理人员才能进来。');
  await lin.go(conflictsPage);
  await lin.see('这里是工作台，处理人员才能进来。');
});

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startApp, type App, type Phone } from './helpers';

let app: App;

beforeAll(async () => {
  app = await startApp();
});

afterEach(async () => {
  await app.closePhones();
  expect(app.wrong.splice(0)).toEqual([]);
});

afterAll(() => app.close());

const desk = '/operator/pages/desk/desk';
const queue = '/operator/pages/queue/queue';
const casePage = (id: string) => `/operator/pages/case/case?id=${id}`;

const stored = (collection: string, query: Record<string, unknown>) =>
  app.cloud.environment('primary').database.read(collection, { query });

/** A call of somebody, that is expected to work. */
async function call(as: string, name: string, event: Record<string, unknown>) {
  const answer = (await app.cloud.call(name, event, { as })) as {
    ok: boolean;
    data: Record<string, unknown>;
    error?: unknown;
  };
  if (!answer.ok) throw new Error(`${name} ${String(event['action'])}: ${JSON.stringify(answer.error)}`);
  return answer.data;
}

/** A post of somebody that has to be looked at, with pictures if so. */
async function post(as: string, title: string, parts: Record<string, unknown> = {}): Promise<string> {
  await call(as, 'register', { action: 'session' });
  const answer = await call(as, 'publish', {
    action: 'post.create',
    kind: 'info',
    category: 'help',
    title,
    body: '这条请人工复核。',
    ...parts,
  });
  return (answer['post'] as { postId: string }).postId;
}

const drawing = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A picture in somebody's folder. */
async function picture(as: string, name: string) {
  const { me } = await call(as, 'register', { action: 'session' });
  const path = `uploads/${(me as { userId: string }).userId}/${name}.png`;
  const fileID = app.cloud.environment('primary').storage.put(path, drawing);
  return { fileID, width: 1, height: 1 };
}

const visible = ({ page }: Phone, selector: string) => page.locator(selector).filter({ visible: true });

/** A button of a TDesign component or of ours. */
const button = ({ page }: Phone, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true }).first();

async function take(phone: Phone): Promise<void> {
  await button(phone, '接手').click();
  await phone.see(/^归你，剩/);
}

/** Chooses in the open sheet how a case is decided, with the first ready reason. */
async function choose(phone: Phone, outcome: string): Promise<void> {
  await button(phone, '处理').click();
  await phone.press(outcome, 'radio');
}

/** Answers a question of the app. */
async function answer({ page }: Phone, name: string, words?: string): Promise<void> {
  const dialog = page.getByRole('dialog').filter({ hasText: name }).last();
  if (words !== undefined) await dialog.locator('textarea').fill(words);
  await dialog.getByRole('button', { name, exact: true }).click();
}

test('from the desk to a decision, on to the next case, and back by undo', async () => {
  const first = await post('hawker', '旧手机换菜刀');
  await post('hawker', '还有一把雨伞');
  const phone = await app.openAs('moderator', { path: desk });
  await phone.see('最先到期');
  const waiting = stored('cases', { state: 'open', lane: 'review' }).length;
  await phone.press(`审核 ${waiting}`, 'link');
  await phone.titled('队列');
  await phone.press('旧手机换菜刀', 'link');
  await phone.titled('案件');
  await phone.see('文字检查拿不准');
  await take(phone);
  await choose(phone, '下架');
  await button(phone, '确认：下架').click();
  await phone.see('选一条依据的规则。');
  await phone.press('守法');
  expect(await phone.valueOf('给作者的理由')).toMatch(/^这类东西法律不允许/);
  await phone.fill('给作者的理由', '菜刀不能在这里换。');
  await button(phone, '确认：下架').click();
  await answer(phone, '确定');

  await phone.see('已处理：下架');
  await phone.miss('旧手机换菜刀');
  await phone.titled('案件');
  expect(stored('posts', { _id: first })[0]).toMatchObject({ state: 'taken-down' });
  await phone.press('撤销');
  await phone.see('已撤销，恢复原样');
  await expect.poll(() => stored('posts', { _id: first })[0]?.['state']).toBe('pending');

  await phone.go(casePage(first));
  await phone.see('菜刀不能在这里换。');
  await phone.see('已撤销');
  await phone.press('这件的日志', 'link');
  await phone.titled('日志');
  await phone.see('撤销决定');
  await phone.see('状态：待审核 → 已下架');
  await phone.see('依据「守法」');
});

test('a case is one operator’s at a time, and nothing is decided on an old reading', async () => {
  const id = await post('hawker', '拼车去机场');
  const moderator = await app.openAs('moderator', { path: casePage(id) });
  await take(moderator);
  const admin = await app.openAs('admin', { path: casePage(id) });
  await admin.see(/ 在处理，剩/);
  await admin.press('下一件');
  await admin.titled('案件');
  await admin.miss('拼车去机场');

  const [{ revision } = {}] = stored('posts', { _id: id });
  await call('hawker', 'publish', {
    action: 'post.update',
    postId: id,
    revision,
    kind: 'info',
    category: 'help',
    title: '拼车去车站',
    body: '这条请人工复核。',
  });
  await choose(moderator, '通过');
  await button(moderator, '确认：通过').click();
  await moderator.see('这件有变化');
  await moderator.see(/作者改了内容/);
  await moderator.press('知道了');
  await moderator.see('拼车去车站');
  await choose(moderator, '通过');
  await button(moderator, '确认：通过').click();
  await moderator.see('已处理：通过');
  expect(stored('posts', { _id: id })[0]).toMatchObject({ state: 'published', title: '拼车去车站' });
});

test('pictures stay veiled until tapped, one by one; one of them may be refused', async () => {
  const images = [await picture('hawker', 'one'), await picture('hawker', 'two')];
  const id = await post('hawker', '两张照片', { images });
  const phone = await app.openAs('moderator', { path: casePage(id) });
  await phone.see('两张照片');
  const blur = (index: number) =>
    phone.page.evaluate<string>(
      `getComputedStyle([...document.querySelectorAll('.mp-page:not([hidden]) wx-image')][${index}]).filter`,
    );
  expect(await blur(0)).toContain('blur');
  expect(await blur(1)).toContain('blur');
  await phone.press('第 1 张图，已遮住，点一下看');
  await phone.page.getByRole('button', { name: '第 1 张图，点一下放大' }).waitFor();
  expect(await blur(0)).toBe('none');
  expect(await blur(1)).toContain('blur');

  await take(phone);
  await choose(phone, '通过');
  await phone.page.getByRole('checkbox', { name: '第 2 张图不通过' }).click();
  await button(phone, '确认：通过').click();
  await phone.see('已处理：通过');
  const [decided] = stored('posts', { _id: id });
  expect((decided?.['images'] as { state: string }[]).map(({ state }) => state)).toEqual([
    'approved',
    'refused',
  ]);
});

test('marked words are masked with what is typed besides', async () => {
  const id = await post('hawker', '加微信换书', { body: '请人工复核，书在楼下。' });
  const phone = await app.openAs('moderator', { path: casePage(id) });
  await visible(phone, '[class*="mark"]').filter({ hasText: '加微信' }).first().waitFor();
  await take(phone);
  await phone.press('加微信 联系方式与广告');
  await phone.fill('再加一个词', '楼下');
  await phone.press('加上');
  await phone.press('不说别人的私事');
  await button(phone, '确认：遮盖').click();
  await phone.see('已处理：遮盖');
  expect(stored('posts', { _id: id })[0]).toMatchObject({ title: '***换书', body: '请人工复核，书在**。' });
});

test('several cases of one author are decided together', async () => {
  const ids = [
    await post('flooder', '第一条'),
    await post('flooder', '第二条'),
    await post('flooder', '第三条'),
  ];
  const phone = await app.openAs('moderator', { path: casePage(ids[0] ?? '') });
  await take(phone);
  await phone.press('全选');
  await button(phone, '一起处理 3 件').click();
  await phone.press('通过', 'radio');
  await button(phone, '确认：通过').click();
  await phone.see('已处理 3 件');
  for (const id of ids) expect(stored('posts', { _id: id })[0]).toMatchObject({ state: 'published' });
});

test('a complaint shows with its evidence veiled; who complained hears the reply', async () => {
  const id = await post('seller', '便宜出自行车', { body: '八成新。' });
  const evidence = await picture('wei', 'evidence');
  await call('wei', 'report', {
    action: 'submit',
    subject: { type: 'post', id },
    reason: 'fraud',
    text: '收了钱不见人',
    images: [evidence.fileID],
    contact: 'wei-1999',
  });
  const phone = await app.openAs('moderator', { path: `${queue}?lane=complaint` });
  await phone.press('便宜出自行车', 'link');
  await phone.see('收了钱不见人');
  await phone.press('第 1 张图，已遮住，点一下看');
  await phone.press('复制联系方式 wei-1999');
  await take(phone);
  await choose(phone, '下架');
  await phone.press('说实话');
  await phone.fill('给投诉人的回复', '谢谢，我们已经下架。');
  await phone.page.getByRole('switch', { name: '同时处罚作者' }).click();
  await phone.press('禁言', 'radio');
  await phone.press('3 天');
  await button(phone, '确认：下架，并禁言 3 天').click();
  await answer(phone, '确定');
  await phone.see('已处理：下架');
  expect(stored('reports', { caseId: id })[0]).toMatchObject({
    state: 'upheld',
    reply: '谢谢，我们已经下架。',
  });

  await phone.go('/operator/pages/people/people');
  const [{ authorId } = {}] = stored('posts', { _id: id });
  await phone.fill('昵称开头，或完整编号', String(authorId));
  await phone.miss('正在处罚中');
  await visible(phone, '[role="link"][aria-label]').filter({ hasText: '处罚中' }).click();
  await phone.titled('记录');
  await phone.press('提前解除');
  await answer(phone, '确定', '退款了，和解了。');
  await phone.see('没有在处罚中。');
});

test('an appeal is for a second operator, who brings everything back', async () => {
  const id = await post('gardener', '送一盆绿萝');
  const phone = await app.openAs('moderator', { path: casePage(id) });
  await take(phone);
  await choose(phone, '下架');
  await phone.press('守法');
  await button(phone, '确认：下架').click();
  await answer(phone, '确定');
  await phone.see('已处理：下架');
  const [decision] = stored('decisions', { caseId: id });
  const decisionId = String(decision?.['_id']);
  await call('gardener', 'appeal', {
    action: 'submit',
    decisionId,
    text: '这只是一盆普通的绿萝。',
    images: [],
  });

  await phone.go(casePage(decisionId));
  await phone.see('这只是一盆普通的绿萝。');
  await phone.see('这是对你自己决定的申诉，要由另一位来看。');
  await phone.go(`${queue}?lane=appeal`);
  await visible(phone, '[role="link"][aria-label]').filter({ hasText: '需另一人' }).first().waitFor();
  const admin = await app.openAs('admin', { path: casePage(decisionId) });
  await admin.see('这只是一盆普通的绿萝。');
  await take(admin);
  await choose(admin, '推翻');
  await admin.fill('给作者的答复', '看错了，已经恢复。');
  await button(admin, '确认：推翻').click();
  await answer(admin, '确定');
  await admin.miss('这只是一盆普通的绿萝。');
  await expect.poll(() => stored('posts', { _id: id })[0]?.['state']).toBe('published');
});

test('a word is added, and the sentence above changes its mind at once', async () => {
  const phone = await app.openAs('moderator', { path: '/operator/pages/words/words' });
  await phone.fill('试一句', '周末一起吃榴莲千层');
  await phone.see('放行');
  await phone.press('加一个词');
  await phone.fill('词', '榴莲千层');
  await phone.press('拒绝', 'radio');
  await phone.press('诱导', 'radio');
  await phone.press('保存');
  await phone.see('「榴莲千层」 诱导 · 拒绝');
  await phone.press('榴莲千层');
  await phone.page.getByRole('switch', { name: '启用' }).click();
  await phone.press('保存');
  await phone.miss('「榴莲千层」 诱导 · 拒绝');
  await phone.see('已停用');
  await phone.go('/operator/pages/log/log');
  await phone.see('启用：是 → 否');
});

test('support looks and is told why it cannot decide', async () => {
  const id = await post('hawker', '帮忙看看这条');
  const phone = await app.openAs('support', { path: casePage(id) });
  await phone.see('帮忙看看这条');
  await button(phone, '接手').click();
  await phone.see('你可以看，不能处理');
  await phone.press('知道了');
  await phone.go('/operator/pages/words/words');
  await phone.press('加一个词');
  await phone.see('你可以看，不能处理');
});

test('an admin gives a role and takes it back', async () => {
  const { me } = await call('wei', 'register', { action: 'session' });
  const { userId } = me as { userId: string };
  const phone = await app.openAs('admin', { path: `/operator/pages/person/person?id=${userId}` });
  await phone.press('支持', 'radio');
  await answer(phone, '确定');
  await phone.see('已改');
  expect(stored('operators', { _id: userId })[0]).toMatchObject({ role: 'support' });
  await phone.press('不是处理人员', 'radio');
  await answer(phone, '确定');
  await expect.poll(() => stored('operators', { _id: userId })).toEqual([]);
});

test.each([
  desk,
  queue,
  casePage('nothing'),
  '/operator/pages/people/people',
  '/operator/pages/person/person?id=nobody',
  '/operator/pages/words/words',
  '/operator/pages/log/log',
])('%s is not for everybody', async (path) => {
  const phone = await app.openAs('lin', { path });
  await phone.see('这里是工作台，处理人员才能进来。');
  await phone.see('投诉');
  await phone.press('回首页');
  await phone.titled('梧桐里');
});

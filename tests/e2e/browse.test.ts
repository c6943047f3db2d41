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

const patient = { timeout: 20_000 };
const bicycle = '骑了两年的女式通勤车，带车筐';
const cat = '年糕今天满三岁，请大家看猫';

/** Documents of the local cloud that match. */
const stored = (collection: string, query: Record<string, unknown>) =>
  app.cloud.environment('primary').database.read(collection, { query });

const card = ({ page }: Phone, title: string) =>
  page.getByRole('link', { name: title, exact: true }).filter({ visible: true });

/** Scrolls the page in front to its end. */
async function scrollDown({ page }: Phone): Promise<void> {
  await page.mouse.move(195, 500);
  await page.mouse.wheel(0, 20_000);
}

/** The id of a post of the seed. */
function idOf(title: string): string {
  return String(stored('posts', { title })[0]?.['_id']);
}

const postPage = (title: string) => `/pages/post/post?id=${idOf(title)}`;

/** Somebody new who has agreed to the rules. */
async function neighbour(name: string, path: string): Promise<Phone> {
  const phone = await app.openAs(name, { path: '/pages/privacy/privacy' });
  await phone.press('同意');
  await phone.see('你已同意这个版本。');
  await phone.go(path);
  return phone;
}

test('the first screen takes one call; the feed goes on to its end', async () => {
  const phone = await app.openAs('wei', { path: '/pages/me/me' });
  const asked: string[] = [];
  phone.page.on('request', (request) => {
    if (request.url().includes('/functions/browse')) asked.push(request.postData() ?? '');
  });
  await phone.page.reload();
  await phone.see('我的');
  await phone.press('首页', 'tab');
  await phone.titled('梧桐里');
  await card(phone, bicycle).waitFor();
  expect(asked.map((body) => JSON.parse(body) as unknown)).toEqual([{ action: 'home', platform: 'ios' }]);

  const cards = phone.page.locator('.mp-page:not([hidden]) [role="link"][aria-label]');
  const first = await cards.count();
  for (let seen = first; (await phone.page.getByText('到底了').count()) === 0;) {
    await scrollDown(phone);
    await expect.poll(() => cards.count(), patient).toBeGreaterThan(seen);
    seen = await cards.count();
    await phone.page.getByText('正在加载').waitFor({ state: 'hidden' });
  }
  expect(await cards.count()).toBeGreaterThan(first);
});

test('sections and categories narrow the feed', async () => {
  const phone = await app.openAs('wei');
  await card(phone, cat).waitFor();
  await phone.press('集市', 'tab');
  await card(phone, bicycle).waitFor();
  await card(phone, cat).waitFor({ state: 'hidden' });
  await phone.press('宠物');
  await card(phone, cat).waitFor();
  await card(phone, bicycle).waitFor({ state: 'hidden' });
  await phone.press('全部');
  await card(phone, bicycle).waitFor();
  await card(phone, cat).waitFor();
});

test('a notice that was closed stays closed', async () => {
  const phone = await app.openAs('mei');
  await phone.see(/当面交易请约在人多的地方/);
  await phone.press('收起公告');
  await phone.miss(/当面交易请约在人多的地方/);
  await phone.page.reload();
  await card(phone, bicycle).waitFor();
  await phone.miss(/当面交易请约在人多的地方/);
});

test('a post opens with its pictures and comments; a like is kept and shows in the feed', async () => {
  const phone = await app.openAs('wei');
  await card(phone, bicycle).click();
  await phone.titled('详情');
  await phone.see('有一处掉漆在后叉，图里能看到。');
  await phone.see('十点以后都在，到三区门口给我留言。');
  await phone.press('第 1 张，共 4 张');
  await phone.page.keyboard.press('Escape');
  const { likeCount } = stored('posts', { title: bicycle })[0] as { likeCount: number };
  await phone.press('点赞');
  await phone.page.getByRole('button', { name: '取消点赞' }).waitFor();
  await phone.back();
  await card(phone, bicycle)
    .getByLabel(`${likeCount + 1} 个赞`, { exact: true })
    .waitFor();
  await phone.go(postPage(bicycle));
  await phone.press('取消点赞');
  await phone.page.getByRole('button', { name: '点赞', exact: true }).waitFor();
  await expect.poll(() => stored('posts', { title: bicycle })[0]?.['likeCount'], patient).toBe(likeCount);
});

test('a like that fails is taken back', async () => {
  const phone = await app.openAs('doubter', { path: postPage(cat) });
  await phone.see('评论');
  app.cloud.setFaults([{ target: { function: 'publish' }, effect: 'fail' }]);
  await phone.press('点赞');
  await phone.see('没能打开，请检查网络后再试。');
  await phone.page.getByRole('button', { name: '点赞', exact: true }).waitFor();
  await app.expectFailures(/^Failed to load resource/);
});

test('a newcomer agrees, comments, and another person reads it', async () => {
  const phone = await app.openAs('fresh', { path: postPage(bicycle) });
  await phone.fill('写评论', '想周末来看车，可以吗？');
  await phone.press('发送');
  await phone.see('同意隐私说明和社区规则，就可以发布和评论了。');
  await phone.press('同意');
  await phone.see('评论已发出');
  await phone.see('想周末来看车，可以吗？');
  expect(await phone.valueOf('写评论')).toBe('');

  const lin = await app.openAs('lin', { path: postPage(bicycle) });
  await lin.see('想周末来看车，可以吗？');
  await lin.fill('写评论', '可以，周六上午都在。');
  await lin.press('发送');
  await lin.see('评论已发出');
  await phone.page.reload();
  await phone.see('可以，周六上午都在。');

  await phone.press('删除');
  await phone.see('删除这条评论？');
  await phone.page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
  await phone.miss('想周末来看车，可以吗？');
  await lin.page.reload();
  await lin.see('可以，周六上午都在。');
  await lin.miss('想周末来看车，可以吗？');
});

test('a comment that needs review waits; one that is refused stays in its field', async () => {
  const phone = await neighbour('talker', postPage(cat));
  await phone.fill('写评论', '这条要人工复核一下');
  await phone.press('发送');
  await phone.see('评论已提交，审核通过后大家就能看到。');
  await phone.see('审核中');
  await phone.fill('写评论', '你去死吧');
  await phone.press('发送');
  await phone.see('内容可能含有辱骂（见规则「好好说话」），请修改后再发布。');
  expect(await phone.valueOf('写评论')).toBe('你去死吧');
  const lin = await app.openAs('lin', { path: postPage(cat) });
  await lin.see('评论');
  await lin.miss('这条要人工复核一下');
});

test('a comment whose answer is lost stays in its field, and sent again stands once', async () => {
  const phone = await neighbour('unlucky', postPage(cat));
  await phone.fill('写评论', '生日快乐，年糕！');
  let losing = true;
  await phone.page.route('**/functions/publish**', async (route) => {
    const response = await route.fetch();
    await (losing ? route.abort() : route.fulfill({ response }));
  });
  await phone.press('发送');
  await phone.see('没能打开，请检查网络后再试。');
  losing = false;
  expect(await phone.valueOf('写评论')).toBe('生日快乐，年糕！');
  await phone.press('发送');
  await phone.see('评论已发出');
  expect(stored('comments', { body: '生日快乐，年糕！' })).toHaveLength(1);
  await app.expectFailures(/ERR_FAILED/);
});

test('a comment may have 500 characters; near the end it says how many are left', async () => {
  const phone = await neighbour('writer', postPage(cat));
  await phone.fill('写评论', '猫'.repeat(498));
  await phone.see('2');
  await phone.fill('写评论', '猫'.repeat(502));
  await phone.see('-2');
  await expect(phone.page.getByRole('button', { name: '发送' }).getAttribute('aria-disabled')).resolves.toBe(
    'true',
  );
});

test('a search marks its words, is remembered, and says when there is nothing', async () => {
  const phone = await app.openAs('wei');
  await phone.press('搜闲置、手艺、身边的事', 'link');
  const field = phone.page.getByRole('searchbox');
  await field.fill('自行车');
  await field.press('Enter');
  await card(phone, '修自行车、换锁芯、通下水，先看再说').waitFor();
  await field.fill('没有这种东西');
  await phone.press('搜索');
  await phone.see(/没有找到“没有这种东西”/);
  await phone.press('换个词');
  await phone.press('自行车');
  await card(phone, '修自行车、换锁芯、通下水，先看再说').click();
  await phone.titled('详情');
  await phone.go('/pages/search/search');
  await phone.press('清除记录');
  await phone.page.getByRole('button', { name: '自行车' }).waitFor({ state: 'hidden' });
});

test('who is blocked is not seen any more, until that is taken back', async () => {
  const phone = await app.openAs('agent');
  await card(phone, cat).waitFor();
  await card(phone, bicycle).click();
  await phone.page.getByRole('link', { name: '林小满 的主页' }).first().click();
  await phone.titled('邻居');
  await phone.see('住三区的插画师，养了一只叫「年糕」的橘猫。');
  await phone.press('更多');
  await phone.press('屏蔽 林小满');
  await phone.see('屏蔽 林小满？');
  await phone.press('屏蔽');
  await phone.see('你屏蔽了这位邻居，所以不显示 TA 的内容。');
  await phone.go('/pages/home/home');
  await card(phone, '周六早上的乡村面包，可以预订').waitFor();
  await card(phone, cat).waitFor({ state: 'hidden' });

  await phone.go(`/pages/user/user?id=${String(stored('posts', { title: cat })[0]?.['authorId'])}`);
  await phone.press('解除屏蔽');
  await phone.page.getByRole('dialog').getByRole('button', { name: '解除屏蔽' }).click();
  await card(phone, cat).waitFor();
});

test('an author removes a post from its page', async () => {
  const phone = await neighbour('mover', '/pages/home/home');
  await app.cloud.call(
    'publish',
    { action: 'post.create', kind: 'info', title: '搬家纸箱', body: '有二十个。', category: 'help' },
    { as: 'mover' },
  );
  await phone.page.reload();
  await card(phone, '搬家纸箱').click();
  await phone.press('更多');
  await phone.press('删除');
  await phone.see('删除这条内容？');
  await phone.page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
  await phone.titled('梧桐里');
  await card(phone, '搬家纸箱').waitFor({ state: 'hidden' });
  await phone.go('/pages/post/post?id=nothing-here');
  await phone.see('这条内容不在了，可能已被删除。');
  await phone.press('回首页看看');
  await phone.titled('梧桐里');
});

test('results that cannot be read say so, and come when tried again', async () => {
  const phone = await app.openAs('wei', {
    path: '/pages/search/search',
    lang: 'en',
    theme: 'dark',
    platform: 'android',
  });
  await phone.titled('Search');
  app.cloud.setFaults([{ target: { function: 'browse' }, effect: 'fail' }]);
  await phone.page.getByRole('searchbox').fill('自行车');
  await phone.press('Search');
  await phone.see('This did not open. Check your connection and try again.');
  app.cloud.setFaults([]);
  await phone.press('Try again');
  await card(phone, '修自行车、换锁芯、通下水，先看再说').waitFor();
  await app.expectFailures(/^Failed to load resource/);
});

test('nobody in particular reads everything, and is asked kindly to open WeChat before writing', async () => {
  const phone = await app.openAs(null);
  await card(phone, bicycle).click();
  await phone.see('十点以后都在，到三区门口给我留言。');
  await phone.fill('写评论', '在吗？');
  await phone.press('发送');
  await phone.see(/在微信里打开，就能发布和评论了/);
});

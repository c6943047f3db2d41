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

/** A photograph of `width` × `height` px. */
async function photo({ page }: Phone, width: number, height: number): Promise<Buffer> {
  const url = await page.evaluate<string>(`(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: ${width}, height: ${height} });
    canvas.getContext('2d').fillRect(0, 0, ${width}, ${height / 2});
    return canvas.toDataURL('image/jpeg');
  })()`);
  return Buffer.from(url.split(',')[1] ?? '', 'base64');
}

/** The background of what the page in front shows at `selector`. */
function background({ page }: Phone, selector: string): Promise<string> {
  const element = JSON.stringify(`.mp-page:not([hidden]) ${selector}`);
  return page.evaluate<string>(`getComputedStyle(document.querySelector(${element})).backgroundColor`);
}

/** Chooses files where the picker asks for them. */
async function choose(
  phone: Phone,
  button: string | RegExp,
  files: { name: string; mimeType: string; buffer: Buffer }[],
): Promise<void> {
  const chooser = phone.page.waitForEvent('filechooser');
  await phone.press(button);
  await (await chooser).setFiles(files);
}

const jpeg = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });

/** Somebody new who has agreed, with the form to publish open. */
async function openForm(name: string): Promise<Phone> {
  const phone = await app.openAs(name, { path: '/pages/privacy/privacy' });
  await phone.press('同意');
  await phone.see('你已同意这个版本。');
  await phone.go('/pages/publish/publish');
  await phone.see('想发什么');
  return phone;
}

/** Fills in a post of information. */
async function write(phone: Phone, title: string, body: string): Promise<void> {
  await phone.press(/^信息/, 'radio');
  await phone.press('邻里互助', 'radio');
  await phone.fill('标题', title);
  await phone.fill('正文', body);
}

test('a newcomer agrees, fills in a profile and publishes pictures; after a restart another person finds the post', async () => {
  const phone = await app.openAs('newcomer');
  await phone.press('发布');
  await phone.see('想发什么');
  await phone.press(/^好物/, 'radio');
  await phone.press('闲置二手', 'radio');
  await phone.fill('标题', '折叠竹躺椅，夏天乘凉用');
  await phone.fill('正文', '阳台上用了两个夏天，\n竹片完好。');
  await phone.fill('价格（元）', '12.5x');
  await phone.press('发布');
  await phone.see('写成数字，例如 25 或 25.5，最多两位小数。');
  await phone.fill('价格（元）', '85.5');

  // The first thing that would leave the phone asks for agreement first.
  await phone.press('加图片');
  await phone.see('同意隐私说明和社区规则，就可以发布和评论了。');
  const pictures = [
    jpeg('big.jpg', await photo(phone, 2400, 1800)),
    jpeg('b.jpg', await photo(phone, 400, 400)),
  ];
  const chooser = phone.page.waitForEvent('filechooser');
  await phone.press('同意');
  await (await chooser).setFiles(pictures);
  await phone.see('首图');
  await phone.see('2/9');
  await phone.press('第 2 张图片');
  await phone.press('设为首图');
  await phone.press('发布');
  await phone.see('图片等待检查');
  await phone.press('知道了');
  await phone.see('折叠竹躺椅，夏天乘凉用');

  const [post] = app.cloud
    .environment('primary')
    .database.read('posts', { query: { title: '折叠竹躺椅，夏天乘凉用' } });
  expect(post).toMatchObject({ state: 'published', price: 8550, kind: 'goods' });
  expect((post?.['images'] as object[]).map((image) => ({ ...image, fileID: '' }))).toEqual([
    { fileID: '', width: 400, height: 400, state: 'pending' },
    { fileID: '', width: 1600, height: 1200, state: 'pending' },
  ]);

  await phone.go('/pages/profile/profile');
  await phone.fill('名字', '竹子');
  await phone.fill('简介', '喜欢手工。');
  await phone.press('保存');
  await phone.see('已保存');
  await phone.go('/pages/me/me');
  await phone.see('竹子');

  await app.restart();
  const wei = await app.openAs('wei');
  await wei.see('折叠竹躺椅，夏天乘凉用');
  await wei.see('竹子');
  await wei.go('/pages/search/search');
  await wei.fill('搜标题和正文', '竹躺椅');
  await wei.press('搜索');
  await wei.page.getByRole('link', { name: '折叠竹躺椅，夏天乘凉用' }).filter({ visible: true }).click();
  await wei.see('¥');
  await wei.see(/还有 2 张图片在检查/);
});

test('a risky text is refused with the reason, and the draft stays on the phone', async () => {
  const phone = await openForm('hothead');
  await write(phone, '楼上太吵', '再吵你就去死吧');
  await phone.press('发布');
  await phone.see(/内容可能含有辱骂/);
  await phone.go('/pages/home/home');
  await phone.see('最新');
  await phone.press('发布');
  await phone.see('接着上次没写完的。');
  expect(await phone.valueOf('正文')).toBe('再吵你就去死吧');
  await phone.fill('正文', '晚上十点以后请轻一点');
  await phone.press('发布');
  await phone.see('发布好了');
  await phone.go('/pages/publish/publish');
  await phone.see('想发什么');
  expect(await phone.valueOf('正文')).toBe('');
});

test('a text that needs review waits, and only its author sees it', async () => {
  const phone = await openForm('careful');
  await write(phone, '周末观鸟小组', '想来的请人工复核之后联系我');
  await phone.press('发布');
  await phone.see('现在只有你能看到，通过后大家就能看到了。');
  await phone.press('知道了');
  await phone.go('/pages/mine/mine');
  await phone.see('周末观鸟小组');
  await phone.see('正在审核，通过后大家就能看到');
  const wei = await app.openAs('wei');
  await wei.see('最新');
  await wei.miss('周末观鸟小组');
});

test('a draft can be thrown away, and half a form names what is missing', async () => {
  const phone = await openForm('starter');
  await phone.fill('标题', '长');
  await phone.press('发布');
  await phone.see('选一种。');
  await phone.see('标题至少 2 个字。');
  await phone.see('写几句正文吧。');
  await phone.go('/pages/publish/publish');
  await phone.see('接着上次没写完的。');
  await phone.press('重新写');
  await phone.press('丢掉');
  expect(await phone.valueOf('标题')).toBe('');
  await phone.miss('接着上次没写完的。');
});

test('pictures: the wrong kind and the too large are left out, one that fails can be sent again', async () => {
  const phone = await openForm('photographer');
  const large = Buffer.concat([await photo(phone, 40, 30), Buffer.alloc(10 * 1024 * 1024)]);
  await choose(phone, '加图片', [jpeg('large.jpg', large)]);
  await phone.see('1 张没有加上：图片不能超过 10 MB。');
  const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
  await choose(phone, '加图片', [{ name: 'a.gif', mimeType: 'image/gif', buffer: gif }]);
  await phone.see('1 张没有加上：只能用 JPG 或 PNG 图片，动图等其他格式发不了。');

  let failing = true;
  await phone.page.route('**/local/files/**', (route) =>
    failing ? route.fulfill({ status: 200, body: 'not an answer' }) : route.continue(),
  );
  await choose(phone, '加图片', [jpeg('a.jpg', await photo(phone, 40, 30))]);
  await phone.see('没传上');
  await write(phone, '拍到一只白鹭', '在河边。');
  await phone.press('发布');
  await phone.see('有图片没传上去，点一下图片再试，或者拿掉它。');
  failing = false;
  await phone.press(/第 1 张图片/);
  await phone.press('再传一次');
  await phone.miss('没传上');
  await phone.press('发布');
  await phone.see('图片等待检查');
});

test('a repeated tap publishes once', async () => {
  const phone = await openForm('eager');
  await write(phone, '只发一次的消息', '手快了。');
  await phone.page.getByRole('button', { name: '发布', exact: true }).filter({ visible: true }).dblclick();
  await phone.see('发布好了');
  const posts = app.cloud
    .environment('primary')
    .database.read('posts', { query: { title: '只发一次的消息' } });
  expect(posts).toHaveLength(1);
});

test('an author edits a post and removes it', async () => {
  const phone = await openForm('gardener');
  await write(phone, '多肉分盆', '有五盆可以领走。');
  await phone.press('发布');
  await phone.see('发布好了');
  await phone.go('/pages/mine/mine');
  await phone.press('编辑 多肉分盆');
  await phone.see('想发什么');
  expect(await phone.valueOf('正文')).toBe('有五盆可以领走。');
  await phone.fill('正文', '只剩两盆了。');
  const [post] = app.cloud.environment('primary').database.read('posts', { query: { title: '多肉分盆' } });
  const elsewhere = { kind: 'info', category: 'help', title: '多肉分盆', body: '还有四盆。' };
  await app.cloud.call(
    'publish',
    { action: 'post.update', ...elsewhere, postId: post?.['_id'], revision: 0 },
    { as: 'gardener' },
  );
  await phone.press('保存修改');
  await phone.see('这条在别处改过了。再点一次，就用这里的内容。');
  await phone.press('保存修改');
  await phone.see('改好了');
  await phone.see('只剩两盆了。');
  await phone.go('/pages/mine/mine');
  await phone.press('删除 多肉分盆');
  await phone.see('删除这条？');
  await phone.press('删除');
  await phone.see('你还没有发布过。');
});

test('an edit that needs review leaves the post as it was until then; another person cannot edit it', async () => {
  const phone = await openForm('musician');
  await write(phone, '周末合奏', '在凉亭里。');
  await phone.press('发布');
  await phone.see('发布好了');
  const [post] = app.cloud.environment('primary').database.read('posts', { query: { title: '周末合奏' } });
  const form = `/pages/publish/publish?postId=${String(post?.['_id'])}`;
  await phone.go(form);
  await phone.fill('正文', '请人工复核之后来凉亭。');
  await phone.press('保存修改');
  await phone.see('通过之前，大家看到的还是原来的内容。');
  const wei = await app.openAs('wei', { path: `/pages/post/post?id=${String(post?.['_id'])}` });
  await wei.see('在凉亭里。');
  await wei.go(form);
  await wei.see('这条不是你发布的，只有作者能编辑。');
});

test('language and appearance change everywhere at once, and stay', async () => {
  const phone = await app.openAs('lin', { path: '/pages/me/me' });
  await phone.press('设置', 'link');
  await phone.press('English', 'radio');
  await phone.titled('Settings');
  await phone.press('Dark', 'radio');
  const bar = () => background(phone, '.mp-navigation');
  await expect.poll(bar).toBe('rgb(18, 21, 19)');
  await phone.back();
  await phone.titled('Me');
  await phone.see('My posts');
  await expect.poll(bar).toBe('rgb(18, 21, 19)');
  await phone.press('Home', 'tab');
  await phone.see('Newest');
  await phone.page.reload();
  await phone.see('Newest');
  expect(await background(phone, '.page')).toBe('rgb(18, 21, 19)');
});

test('a person takes their data along, asks to be deleted, and takes that back', async () => {
  const phone = await openForm('leaver');
  await write(phone, '搬家清仓', '月底离开。');
  await phone.press('发布');
  await phone.see('发布好了');
  await phone.go('/pages/settings/settings');
  await phone.press(/^导出我的数据/);
  await phone.see('整理好了');
  const download = phone.page.waitForEvent('download');
  await phone.press('保存文件');
  const stream = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const all = JSON.parse(Buffer.concat(chunks).toString()) as { posts: { title: string }[] };
  expect(all.posts.map(({ title }) => title)).toEqual(['搬家清仓']);
  await phone.press('复制内容');
  await phone.see('已复制');

  await phone.press(/^注销账号/);
  await phone.press('继续');
  await phone.press('确定注销');
  await phone.see(/在那之前可以撤回/);
  const wei = await app.openAs('wei');
  await wei.see('最新');
  await wei.miss('搬家清仓');
  await phone.go('/pages/me/me');
  await phone.see(/账号将在 .* 注销/);
  await phone.press('撤回注销');
  await phone.see('已撤回，欢迎回来');
  await phone.miss(/账号将在 .* 注销/);
  await wei.page.reload();
  await wei.see('搬家清仓');
});

test('a picture and a name wait for review, a rude name is refused', async () => {
  const phone = await openForm('faces');
  await phone.go('/pages/profile/profile');
  await phone.see('换头像');
  await choose(phone, '换头像', [jpeg('face.jpg', await photo(phone, 300, 300))]);
  await phone.see('新头像正在审核，别人暂时还看不到。');
  await phone.fill('名字', '赌博大王');
  await phone.press('保存');
  await phone.see(/内容可能/);
  await phone.fill('名字', '人工复核小王');
  await phone.press('保存');
  await phone.see('「人工复核小王」正在审核，通过前别人看到的还是原来的名字。');
  await phone.go('/pages/me/me');
  await phone.see('新名字「人工复核小王」正在审核');
  await phone.see('新头像正在审核');
});

test('a phone number comes from WeChat or by hand, and says which', async () => {
  const phone = await openForm('caller');
  await phone.go('/pages/profile/profile');
  await phone.see('没有填');
  await phone.press('自己填');
  await phone.fill('手机号', '123');
  await phone.press('保存号码');
  await phone.see('这不像一个手机号，再看看。');
  await phone.fill('手机号', '13800000000');
  await phone.press('保存号码');
  await phone.see('手填，未验证');
  await phone.press('用微信的手机号');
  await phone.see('已由微信验证');
});

test('who does not agree writes nothing, and nobody is asked kindly to open WeChat', async () => {
  const phone = await app.openAs('hesitant', { path: '/pages/publish/publish' });
  await phone.see('想发什么');
  await write(phone, '先想一想', '还没决定。');
  await phone.press('发布');
  await phone.press('先不了');
  await phone.see('想发什么');
  const posts = app.cloud.environment('primary').database.read('posts', { query: { title: '先想一想' } });
  expect(posts).toEqual([]);
  const nobody = await app.openAs(null, { path: '/pages/publish/publish' });
  await nobody.see(/在微信里打开，就能发布和评论了/);
});

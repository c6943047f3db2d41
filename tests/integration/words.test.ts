import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { StoredWord } from '../../database/collections/words';
import { examplePost } from './support/examples';
import { startProjectCloud, type ProjectCloud, type Someone } from './support/project-cloud';

const wechat = { target: { openapi: 'security.msgSecCheck' }, effect: 'fail' } as const;
let cloud: ProjectCloud;
let author: Someone;
beforeAll(async () => {
  cloud = await startProjectCloud();
  author = await cloud.person();
});
beforeEach(async () => {
  cloud.setFaults([]);
  // Rates are counted by the hour; WeChat checks only for who was here within two.
  cloud.clock.advance(3_600_000);
  author = await cloud.person('author');
});
afterAll(() => cloud.dispose());

const create = async (change: Partial<typeof examplePost> & { area?: string }) =>
  (await author.do('publish', 'post.create', { ...examplePost, ...change })).post;
const timesAsked = async () => {
  const answer = await fetch(`${cloud.url}/local/faults`);
  return ((await answer.json()) as { rules: { hits: number }[] }).rules[0]?.hits;
};
const stored = (change: Partial<StoredWord>): StoredWord => ({
  _id: 'w_1',
  text: '榴莲千层',
  category: 'contact',
  action: 'refuse',
  pinyin: true,
  enabled: true,
  updatedAt: cloud.clock.now(),
  updatedBy: author.userId,
  ...change,
});

test.each([
  ['网 络 賭 場', '赌博（见规则「守法」）', 'gambling (see the rule "Within the law")'],
  ['轉發领红包', '诱导分享（见规则「不诱导分享」）', 'bait for sharing (see the rule "No bait for sharing")'],
])('%s is refused by its category and rule, and WeChat is not asked', async (text, zh, en) => {
  cloud.setFaults([wechat]);
  const before = cloud.read('posts').length;
  for (const field of ['title', 'body', 'area']) {
    const error = await author.refused('publish', 'post.create', { ...examplePost, [field]: text });
    expect(error.code).toBe('CONTENT_REFUSED');
    expect(error.message.zh).toContain(zh);
    expect(error.message.en).toContain(en);
  }
  const named = await author.refused('register', 'profile.update', { nickname: text });
  expect(named.fields?.['nickname']?.zh).toContain(zh);
  expect(await timesAsked()).toBe(0);
  expect(cloud.read('posts')).toHaveLength(before);
});

test('a word for review holds what WeChat would let pass', async () => {
  const post = await create({ body: '有意的加薇❤️信聊' });
  expect(post.state).toBe('pending');
  expect(cloud.read('posts', { _id: post.postId })[0]?.check).toMatchObject({
    suggest: 'review',
    category: 'contact',
  });
});

test('a word to be masked is masked wherever it would be read', async () => {
  const post = await create({ title: '别买，傻🔸逼才买', body: '卖家是个 f.u.c.k', area: '混蛋楼' });
  expect(post).toMatchObject({
    state: 'published',
    title: '别买，***才买',
    body: '卖家是个 *******',
    area: '**楼',
  });
  const [kept] = cloud.read('posts', { _id: post.postId });
  expect(kept?.searchText).not.toContain('傻');
  const { comment } = await author.do('publish', 'comment.create', { postId: post.postId, body: '你个煞笔' });
  expect(comment).toMatchObject({ state: 'published', body: '你个**' });
  const edit = { ...examplePost, title: '王八蛋', postId: post.postId, revision: 0 };
  expect((await author.do('publish', 'post.update', edit)).post.title).toBe('***');
  const profile = { nickname: '婊 子', bio: '草泥马' };
  const { me } = await author.do('register', 'profile.update', profile);
  expect(me).toMatchObject({ nickname: '***', bio: '***', nicknamePending: null });
});

test('what operators add, change and turn off is in force within a minute', async () => {
  const tries = async () => {
    cloud.clock.advance(60_000);
    const answer = await author.send('publish', {
      action: 'post.create',
      ...examplePost,
      title: '出榴-莲-千-层',
    });
    return answer.ok ? (answer.data as { post: { state: string } }).post.state : answer.error.code;
  };
  expect(await tries()).toBe('published');
  cloud.load('words', [stored({})]);
  expect(await tries()).toBe('CONTENT_REFUSED');
  await cloud.set('words', 'w_1', { action: 'review', updatedAt: cloud.clock.now() });
  expect(await tries()).toBe('pending');
  await cloud.set('words', 'w_1', { enabled: false, updatedAt: cloud.clock.now() });
  expect(await tries()).toBe('published');
});

test('a word of the starter list can be turned off', async () => {
  expect((await create({ body: '麻将房卡' })).state).toBe('pending');
  cloud.load('words', [stored({ _id: 'w_2', text: '麻将房卡', enabled: false })]);
  cloud.clock.advance(60_000);
  expect((await create({ body: '麻将房卡' })).state).toBe('published');
});

test('when the words cannot be read nothing is published, and nothing is lost', async () => {
  cloud.setFaults([
    {
      target: { database: 'getDocument', collection: 'words' },
      effect: 'fail',
      error: { code: 'X', message: 'down' },
    },
  ]);
  expect((await create({ body: '平常的话' })).state).toBe('pending');
  const { me } = await author.do('register', 'profile.update', { nickname: '老王' });
  expect(me.nicknamePending).toBe('老王');
  cloud.setFaults([]);
  expect((await create({ body: '平常的话' })).state).toBe('published');
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PostView } from '../../cloudfunctions/common/posts/views';
import { goodsOnSale } from './support/trade-documents';
import { Complaints } from './support/complaints';
import type { Someone } from './support/project-cloud';

let here: Complaints;
let author: Someone;
beforeAll(async () => {
  here = await Complaints.start();
  author = await here.somebody('trusted');
});
afterAll(() => here.cloud.dispose());

const course = {
  kind: 'virtual',
  title: '植物摄影讲稿',
  body: '二十页，讲光线和构图。',
  category: 'lessons',
  price: 7000,
};

async function send(platform: string, event: Record<string, unknown>): Promise<PostView> {
  const answer = await author.send('publish', { platform, ...event });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return (answer.data as { post: PostView }).post;
}
const create = (platform: string, change = {}) =>
  send(platform, { action: 'post.create', ...course, ...change });
const edit = ({ postId, revision }: PostView, platform: string, change = {}) =>
  send(platform, { action: 'post.update', ...course, postId, revision, ...change });
const stored = ({ postId }: Pick<PostView, 'postId'>) => here.cloud.read('posts', { _id: postId })[0]!;

test('a new virtual post names no price where none may be shown', async () => {
  const refused = await author.refused('publish', 'post.create', { ...course, platform: 'ios' });
  expect(Object.keys(refused.fields ?? {})).toEqual(['price']);
  expect((await create('ios', { price: null })).price).toBeNull();
  expect((await create('android')).price).toBe(7000);
});

test('an edit where the price is hidden neither shows nor loses it', async () => {
  const post = await create('android');
  for (const price of [null, 1]) {
    const at = await author.do('browse', 'post', { postId: post.postId });
    const edited = await edit(at.post, 'ios', { price, body: `二十页。${price}` });
    expect(edited).toMatchObject({ price: null, state: 'published' });
    expect(stored(post).price).toBe(7000);
  }
});

test('an edit there that waits keeps the price of the one that waited', async () => {
  const post = await create('android');
  const waiting = await edit(post, 'android', { price: 9000, body: '请人工复核' });
  expect(stored(post)).toMatchObject({ price: 7000, draft: { price: 9000 } });
  await edit(waiting, 'ios', { price: null, body: '请人工复核一遍' });
  expect(stored(post)).toMatchObject({ price: 7000, draft: { price: 9000 } });
});

test('called another kind there, it has no price; with one, somebody looks first', async () => {
  const post = await create('android');
  const other = { kind: 'goods', category: 'second-hand' };
  const free = await edit(post, 'ios', { ...other, price: null });
  expect(free).toMatchObject({ kind: 'goods', price: null, state: 'published' });
  expect(stored(post).price).toBeNull();

  const again = await create('android');
  const priced = await edit(again, 'ios', { ...other, price: 4000 });
  expect(priced).toMatchObject({ kind: 'goods', price: null, state: 'pending' });
  expect(stored(again)).toMatchObject({
    kind: 'virtual',
    price: 7000,
    draft: { kind: 'goods', price: 4000 },
  });
  expect(here.caseOf(again.postId).signals.at(-1)).toMatchObject({ kind: 'kind' });
});

test('what is on sale waits for a look when its kind changes', async () => {
  const { postId } = await create('android', { kind: 'goods', category: 'second-hand' });
  here.cloud.load('goods', [goodsOnSale(postId, author.userId, here.cloud.clock.now())]);
  const { post } = await author.do('browse', 'post', { postId });
  const edited = await edit(post, 'android', { kind: 'service', category: 'services' });
  expect(edited).toMatchObject({ state: 'pending', earlierVersionShown: true });
});

test('goods whose words sound virtual wait for a look, also when the check of words has no answer', async () => {
  const sly = { kind: 'goods', category: 'second-hand', title: '视频会员月卡' };
  expect((await create('android', sly)).state).toBe('pending');
  expect((await create('android', { ...sly, price: null })).state).toBe('published');
  here.cloud.setFaults([{ target: { openapi: 'security.msgSecCheck' }, effect: 'fail' }]);
  const unchecked = await create('android', { ...sly, body: '自动续费。' });
  here.cloud.setFaults([]);
  expect(unchecked.state).toBe('pending');
  here.cloud.clock.advance(6 * 60_000);
  await here.cloud.runTimer('sweep');
  expect(stored(unchecked).state).toBe('pending');
  expect(here.caseOf(unchecked.postId)).toMatchObject({ state: 'open', retryAt: null });
});

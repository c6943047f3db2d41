import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examplePost } from '../integration/support/examples';
import { startProjectCloud, type ProjectCloud, type Someone } from '../integration/support/project-cloud';

let cloud: ProjectCloud;
let owner: Someone;
let thief: Someone;
let postId: string;
beforeAll(async () => {
  cloud = await startProjectCloud();
  [owner, thief] = [await cloud.person('owner'), await cloud.person('thief')];
  postId = (await owner.do('publish', 'post.create', examplePost)).post.postId;
});
afterAll(() => cloud.dispose());

test('identity in the event changes nothing', async () => {
  const { openid, appid, unionid } = cloud.environment('primary').people.find('owner');
  const forged = {
    userInfo: { openId: openid, appId: appid },
    tcbContext: { OPENID: openid, UNIONID: unionid },
  };
  const answer = await thief.send('register', { action: 'session', ...forged });
  expect(answer).toMatchObject({ ok: true, data: { me: { userId: thief.userId }, isNew: false } });
  const mine = await thief.send('browse', { action: 'mine', ...forged });
  expect(mine).toMatchObject({ ok: true, data: { posts: [] } });
  const removal = await thief.send('publish', { action: 'post.remove', postId, ...forged });
  expect(removal).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
});

test('nor do headers, or an identity for nobody', async () => {
  const { openid } = cloud.environment('primary').people.find('owner');
  const response = await fetch(`${cloud.url}/local/functions/browse`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': openid, 'x-wx-source': 'wx_client' },
    body: JSON.stringify({ action: 'mine', userInfo: { openId: openid } }),
  });
  expect(await response.json()).toMatchObject({ ok: false, error: { code: 'UNAUTHENTICATED' } });
});

describe('what belongs to another', () => {
  const stored = () => cloud.read('posts', { _id: postId });

  test('is not edited or removed', async () => {
    const before = stored();
    const edit = { ...examplePost, title: '我的了', postId, revision: 0 };
    expect((await thief.refused('publish', 'post.update', edit)).code).toBe('FORBIDDEN');
    expect((await thief.refused('publish', 'post.remove', { postId })).code).toBe('FORBIDDEN');
    expect(stored()).toEqual(before);
  });

  test('is not even known of while nobody else may see it', async () => {
    await cloud.set('posts', postId, { state: 'pending' });
    const edit = { ...examplePost, postId, revision: 0 };
    const codes = [
      await thief.refused('publish', 'post.update', edit),
      await thief.refused('publish', 'post.remove', { postId }),
      await thief.refused('publish', 'like.set', { postId, liked: true }),
      await thief.refused('browse', 'comments', { postId }),
    ].map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['NOT_FOUND']));
    await cloud.set('posts', postId, { state: 'published' });
  });

  test('a like is counted for the caller alone', async () => {
    await thief.do('publish', 'like.set', { postId, liked: true });
    expect(cloud.read('likes', { postId }).map(({ userId }) => userId)).toEqual([thief.userId]);
  });
});

test('the same name in the other environment is somebody else, of whom nothing was shipped', async () => {
  const { functions } = cloud.environment('standby');
  const promote = { action: 'promote', final: false };
  await functions.invoke({ function: 'takeover', event: promote, source: 'console', caller: null });
  const answer = await cloud.call('register', { action: 'session' }, { as: 'owner', env: 'standby' });
  const { data } = answer as { data: { me: { userId: string }; isNew: boolean } };
  expect(data.isNew).toBe(true);
  expect(data.me.userId).not.toBe(owner.userId);
});

test('an account of an operator who is not a user is nothing special here', async () => {
  cloud.load('operators', [{ _id: thief.userId, role: 'moderator' }]);
  expect((await thief.refused('publish', 'post.remove', { postId })).code).toBe('FORBIDDEN');
});

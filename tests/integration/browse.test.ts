import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Post } from '../../database/collections/posts';
import { searchTextOf } from '../../cloudfunctions/common/posts/fold';
import { newPost } from '../../cloudfunctions/common/posts/post-edit';
import { examplePost } from './support/examples';
import { startProjectCloud, type ProjectCloud, type Someone } from './support/project-cloud';

let cloud: ProjectCloud;
let author: Someone;
let reader: Someone;

const passed = { suggest: 'pass' as const, label: 100, traceId: null, at: 0 };

/** Posts that are there already, the newest last; every third shares its time with the one before. */
function posts(count: number, change: (index: number) => Partial<Post> = () => ({})): Post[] {
  return Array.from({ length: count }, (_, index) => {
    const input = { ...examplePost, images: [], area: '', title: `第 ${index} 个` };
    const at = 1_000_000 + Math.floor(index / 3) * 1000;
    const post = {
      ...newPost(
        { _id: `p_${String(index).padStart(3, '0')}`, authorId: author.userId, state: 'published' },
        input,
        passed,
        at,
      ),
      ...change(index),
    };
    return { ...post, searchText: searchTextOf(post) };
  });
}

async function allPages(
  read: (cursor?: string) => Promise<{ posts: { postId: string }[]; nextCursor: string | null }>,
) {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    expect(page.posts.length).toBeLessThanOrEqual(20);
    ids.push(...page.posts.map(({ postId }) => postId));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return ids;
}

const newestFirst = (list: Post[]) =>
  list.toSorted((a, b) => b.publishedAt! - a.publishedAt! || (a._id < b._id ? 1 : -1)).map(({ _id }) => _id);

beforeAll(async () => {
  cloud = await startProjectCloud();
  [author, reader] = [await cloud.person('author'), await cloud.person('reader')];
  cloud.load(
    'posts',
    posts(65, (index) => ({
      ...(index % 5 === 0 ? { kind: 'info' as const, category: 'help' } : {}),
      ...(index % 7 === 0 ? { body: `谁要 iPhone ${index}？C++ 入门(第2版) 50%` } : {}),
      ...(index % 11 === 0
        ? { state: (['pending', 'refused', 'withheld', 'removed'] as const)[index % 4]! }
        : {}),
    })),
  );
});
afterAll(() => cloud.dispose());

const published = () => cloud.read('posts', { state: 'published' });

describe('home', () => {
  test('pages through everything published, each once, newest first', async () => {
    const ids = await allPages((cursor) =>
      cloud.nobody.do('browse', 'home', cursor === undefined ? {} : { cursor }),
    );
    expect(ids).toEqual(newestFirst(published()));
  });

  test.each([
    [{ section: 'market' }, (post: Post) => post.kind === 'goods'],
    [{ section: 'help' }, (post: Post) => post.category === 'help'],
    [{ category: 'second-hand' }, (post: Post) => post.category === 'second-hand'],
  ])('narrows to %j', async (input, matches) => {
    const ids = await allPages((cursor) =>
      reader.do('browse', 'home', { ...input, ...(cursor === undefined ? {} : { cursor }) }),
    );
    expect(ids).toEqual(newestFirst(published().filter(matches)));
  });

  test('brings the settings with its first page only', async () => {
    const first = await cloud.nobody.do('browse', 'home');
    expect(first.brand?.name.zh).toBe('新芽');
    expect(first.section).toBe('newest');
    const second = await cloud.nobody.do('browse', 'home', { cursor: first.nextCursor! });
    expect(second.brand).toBeNull();
  });

  test('takes at most two reads of the database, and one for nobody', async () => {
    const { database } = cloud.environment('primary');
    const readsOf = async (who: Someone) => {
      await who.do('browse', 'home');
      const before = database.stats().reads;
      await who.do('browse', 'home');
      return database.stats().reads - before;
    };
    expect(await readsOf(reader)).toBeLessThanOrEqual(2);
    expect(await readsOf(cloud.nobody)).toBeLessThanOrEqual(1);
  });

  test('knows its sections and categories', async () => {
    expect(
      Object.keys((await cloud.nobody.refused('browse', 'home', { section: 'x' })).fields ?? {}),
    ).toEqual(['section']);
    expect(
      Object.keys((await cloud.nobody.refused('browse', 'home', { category: 'x' })).fields ?? {}),
    ).toEqual(['category']);
  });

  test.each([
    '%',
    'bm90IGpzb24',
    Buffer.from('{"a":1}').toString('base64url'),
    Buffer.from('["1",2]').toString('base64url'),
  ])('refuses the cursor %s', async (cursor) => {
    for (const [action, input] of [
      ['home', {}],
      ['search', { query: 'a' }],
      ['user', { userId: author.userId }],
    ] as const) {
      const error = await cloud.nobody.refused('browse', action, { ...input, cursor });
      expect(Object.keys(error.fields ?? {})).toEqual(['cursor']);
    }
  });
});

describe('search', () => {
  const find = async (query: string) =>
    (await cloud.nobody.do('browse', 'search', { query })).posts.map(({ postId }) => postId);
  const holding = (...parts: string[]) =>
    newestFirst(published().filter(({ searchText }) => parts.every((part) => searchText.includes(part))));

  test.each([
    ['iphone', ['iphone']],
    ['ＩＰＨＯＮＥ　谁要', ['iphone', '谁要']],
    ['iphone 第', ['iphone', '第']],
    ['c++', ['c++']],
    ['(第2版)', ['(第2版)']],
    ['50%', ['50%']],
    ['.*', ['.*']],
    ['[', ['[']],
    ['nothing like this', ['nothing', 'like', 'this']],
  ])('%s', async (query, parts) => {
    expect(await find(query)).toEqual(holding(...parts).slice(0, 20));
  });
});

describe('a person’s page', () => {
  test('has what they published', async () => {
    const ids = await allPages((cursor) =>
      reader.do('browse', 'user', { userId: author.userId, ...(cursor === undefined ? {} : { cursor }) }),
    );
    expect(ids).toEqual(newestFirst(published()));
    const { person } = await author.do('browse', 'user', { userId: author.userId });
    expect(person).toMatchObject({ userId: author.userId, mine: true, blocked: false });
    expect((await reader.refused('browse', 'user', { userId: 'u_nobody' })).code).toBe('NOT_FOUND');
  });

  test('has everything but the removed for themselves', async () => {
    const ids = await allPages((cursor) =>
      author.do('browse', 'mine', cursor === undefined ? {} : { cursor }),
    );
    const kept = cloud.read('posts', { authorId: author.userId }).filter(({ state }) => state !== 'removed');
    expect(ids).toEqual(
      kept.toSorted((a, b) => b.createdAt - a.createdAt || (a._id < b._id ? 1 : -1)).map(({ _id }) => _id),
    );
    const { posts: mine } = await author.do('browse', 'mine');
    expect(new Set(mine.map(({ state }) => state)).size).toBeGreaterThan(1);
  });
});

test('comments page oldest first, each once', async () => {
  const postId = published()[0]!._id;
  const comments = Array.from({ length: 45 }, (_, index) => ({
    _id: `c_${String(index).padStart(3, '0')}`,
    postId,
    authorId: index % 9 === 0 ? author.userId : reader.userId,
    state: index % 10 === 4 ? ('removed' as const) : ('published' as const),
    body: `第 ${index} 条`,
    check: passed,
    decisionId: null,
    createdAt: 2_000_000 + Math.floor(index / 4),
    updatedAt: 2_000_000,
  }));
  cloud.load('comments', comments);
  const first = await cloud.nobody.do('browse', 'post', { postId });
  const ids = first.comments.map(({ commentId }) => commentId);
  for (let cursor = first.nextCursor; cursor;) {
    const page = await cloud.nobody.do('browse', 'comments', { postId, cursor });
    ids.push(...page.comments.map(({ commentId }) => commentId));
    cursor = page.nextCursor;
  }
  expect(ids).toEqual(comments.filter(({ state }) => state === 'published').map(({ _id }) => _id));
});

test('blocked people do not show: no posts, no comments, no page, nothing found', async () => {
  const [noisy, quiet] = [await cloud.person(), await cloud.person()];
  const { post } = await noisy.do('publish', 'post.create', { ...examplePost, title: '吵闹的帖子' });
  const { post: own } = await quiet.do('publish', 'post.create', examplePost);
  await noisy.do('publish', 'comment.create', { postId: own.postId, body: '吵闹的评论' });
  const seen = async () => ({
    home: (await quiet.do('browse', 'home')).posts.some(({ postId }) => postId === post.postId),
    search: (await quiet.do('browse', 'search', { query: '吵闹' })).posts.length > 0,
    comments: (await quiet.do('browse', 'post', { postId: own.postId })).comments.length > 0,
    page: (await quiet.do('browse', 'user', { userId: noisy.userId })).posts.length > 0,
  });
  expect(await seen()).toEqual({ home: true, search: true, comments: true, page: true });
  await quiet.do('register', 'block', { userId: noisy.userId });
  expect(await seen()).toEqual({ home: false, search: false, comments: false, page: false });
  expect((await quiet.refused('browse', 'post', { postId: post.postId })).code).toBe('NOT_FOUND');
  const page = await quiet.do('browse', 'user', { userId: noisy.userId });
  expect(page.person).toMatchObject({ blocked: true, bio: '', avatar: null });
  await quiet.do('register', 'unblock', { userId: noisy.userId });
  expect(await seen()).toEqual({ home: true, search: true, comments: true, page: true });
});

test('a list cuts the body and leaves out what serves search', async () => {
  const body = '很长的正文。'.repeat(300);
  await author.do('publish', 'post.create', { ...examplePost, body });
  const [card] = (await reader.do('browse', 'home')).posts;
  expect(card?.excerpt).toBe(body.slice(0, 60));
  expect(JSON.stringify(card)).not.toMatch(/searchText|traceId|"body"/);
});

test('an account on its way out is not shown, even before its posts are hidden', async () => {
  const leaving = await cloud.person();
  const { post } = await leaving.do('publish', 'post.create', { ...examplePost, title: '要走的人' });
  await cloud.set('users', leaving.userId, { state: 'deleting' });
  expect((await reader.do('browse', 'search', { query: '要走的人' })).posts).toEqual([]);
  expect((await reader.refused('browse', 'post', { postId: post.postId })).code).toBe('NOT_FOUND');
  expect((await reader.refused('browse', 'user', { userId: leaving.userId })).code).toBe('NOT_FOUND');
});

test('the rules and the state of the service are there for anyone', async () => {
  const { rules, version } = await cloud.nobody.do('browse', 'rules');
  expect(rules.length).toBeGreaterThanOrEqual(8);
  expect((await reader.do('register', 'session')).me.required.rules).toBe(version);
  const status = await cloud.nobody.do('browse', 'status');
  expect(status).toMatchObject({ environment: 'local-primary', role: 'primary' });
  expect(Math.abs(status.now - cloud.clock.now())).toBeLessThan(60_000);
});

test('a setting that does not fit leaves the shop open with its defaults', async () => {
  cloud.load('settings', [{ _id: 'brand', value: { categories: 'none' }, updatedAt: 0 }]);
  cloud.clock.advance(31_000);
  expect((await cloud.nobody.do('browse', 'home')).brand?.categories.length).toBeGreaterThan(1);
  await cloud.set('settings', 'brand', { value: { notice: { zh: '今日休息', en: 'Closed today' } } });
  cloud.clock.advance(31_000);
  expect((await cloud.nobody.do('browse', 'home')).brand?.notice?.zh).toBe('今日休息');
});

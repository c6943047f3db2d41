import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { pictureId } from '../../cloudfunctions/common/pictures/picture-id';
import type { FaultRuleInput } from '../../emulator/faults/rules';
import { examplePost, words } from './support/examples';
import { startProjectCloud, type ProjectCloud, type Someone } from './support/project-cloud';

let cloud: ProjectCloud;
let author: Someone;
let reader: Someone;
beforeAll(async () => {
  cloud = await startProjectCloud();
  [author, reader] = [await cloud.person('author'), await cloud.person('reader')];
});
afterEach(() => {
  cloud.setFaults([]);
  // Rates are counted by the hour.
  cloud.clock.advance(3_600_000);
});
afterAll(() => cloud.dispose());

const create = async (change: Partial<typeof examplePost> & { key?: string } = {}, by = author) =>
  (await by.do('publish', 'post.create', { ...examplePost, ...change })).post;
const stored = (postId: string) => cloud.read('posts', { _id: postId })[0]!;

describe('a post', () => {
  test('that passes is read by everybody at once', async () => {
    const post = await create();
    expect(post).toMatchObject({ state: 'published', mine: true, revision: 0, likeCount: 0, price: 35_000 });
    for (const who of [reader, cloud.nobody]) {
      const seen = await who.do('browse', 'post', { postId: post.postId });
      expect(seen.post).toMatchObject({ title: examplePost.title, body: examplePost.body, mine: false });
    }
  });

  test.each(['title', 'body', 'area'])(
    'with a risky %s is refused with the reason, and not stored',
    async (field) => {
      const before = cloud.read('posts').length;
      const error = await author.refused('publish', 'post.create', { ...examplePost, [field]: words.risky });
      expect(error.code).toBe('CONTENT_REFUSED');
      expect(error.message.zh).toContain('辱骂');
      expect(cloud.read('posts')).toHaveLength(before);
    },
  );

  test('under review is seen by its author only', async () => {
    const post = await create({ body: words.review });
    expect(post.state).toBe('pending');
    expect((await author.do('browse', 'post', { postId: post.postId })).post.state).toBe('pending');
    for (const who of [reader, cloud.nobody]) {
      expect((await who.refused('browse', 'post', { postId: post.postId })).code).toBe('NOT_FOUND');
    }
  });

  test('is written once for a key, whatever number of calls come at once', async () => {
    const posts = await Promise.all(Array.from({ length: 6 }, () => create({ key: 'draft-0001' })));
    expect(new Set(posts.map(({ postId }) => postId)).size).toBe(1);
    expect(cloud.read('posts', { _id: posts[0]!.postId })).toHaveLength(1);
    expect((await create({ key: 'draft-0002' })).postId).not.toBe(posts[0]!.postId);
    expect((await create({ key: 'draft-0001' }, reader)).postId).not.toBe(posts[0]!.postId);
  });

  test('shows its pictures to its author, and their number to others, until they are approved', async () => {
    const images = [cloud.upload(author), cloud.upload(author)];
    const { postId } = (await author.do('publish', 'post.create', { ...examplePost, images })).post;
    const mine = (await author.do('browse', 'post', { postId })).post;
    expect(mine.images.map(({ state }) => state)).toEqual(['pending', 'pending']);
    const theirs = (await reader.do('browse', 'post', { postId })).post;
    expect(theirs).toMatchObject({ images: [], imageCount: 0, imagesPending: 2 });
    await cloud.set('posts', postId, {
      images: [
        { ...images[0], state: 'approved' },
        { ...images[1], state: 'pending' },
      ],
    });
    const [first] = images;
    await cloud.set('pictures', pictureId(first!.fileID), { state: 'approved', decidedBy: 'operator' });
    const later = (await reader.do('browse', 'post', { postId })).post;
    expect(later).toMatchObject({ images: [{ fileID: images[0]!.fileID }], imagesPending: 1 });
    const edit = { ...examplePost, images: [images[1]!, images[0]!], postId, revision: 0 };
    const edited = (await author.do('publish', 'post.update', edit)).post;
    expect(edited.images.map(({ state }) => state)).toEqual(['pending', 'approved']);
    const again = { ...examplePost, images: [first!] };
    const reused = (await author.do('publish', 'post.create', again)).post;
    expect(reused.images).toEqual([{ ...first, state: 'approved' }]);
  });

  test('is refused for what its fields say together', async () => {
    const fields = async (change: Record<string, unknown>) =>
      Object.keys(
        (await author.refused('publish', 'post.create', { ...examplePost, ...change })).fields ?? {},
      );
    expect(await fields({ category: 'help' })).toEqual(['category']);
    expect(await fields({ category: 'nowhere' })).toEqual(['category']);
    expect(await fields({ kind: 'info', category: 'help' })).toEqual(['price']);
    expect(await fields({ images: [cloud.upload(reader)] })).toEqual(['images.0.fileID']);
    const foreign = { ...cloud.upload(author), fileID: `cloud://elsewhere.b/uploads/${author.userId}/a.png` };
    expect(await fields({ images: [foreign] })).toEqual(['images.0.fileID']);
  });
});

describe('an edit', () => {
  test('replaces the post and counts', async () => {
    const { postId } = await create();
    const post = (
      await author.do('publish', 'post.update', {
        ...examplePost,
        title: '自行车，降价',
        price: 30_000,
        postId,
        revision: 0,
      })
    ).post;
    expect(post).toMatchObject({ title: '自行车，降价', price: 30_000, revision: 1, state: 'published' });
    expect((await reader.do('browse', 'post', { postId })).post.title).toBe('自行车，降价');
  });

  test('that started from an older version is told so', async () => {
    const { postId } = await create();
    const edit = { ...examplePost, postId, revision: 0 };
    // All of them have read the post before the first of them writes.
    await Promise.all([1, 2, 3].map(() => author.refused('publish', 'post.remove', { postId: 'p_none' })));
    cloud.setFaults([{ target: { openapi: 'security.msgSecCheck' }, effect: 'delay', ms: 400 }]);
    const answers = await Promise.all(
      [1, 2, 3].map((n) => author.send('publish', { action: 'post.update', ...edit, title: `第 ${n} 版` })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(answer.error.code).toBe('CONFLICT');
    expect(stored(postId).revision).toBe(1);
  });

  test('under review leaves others the version before', async () => {
    const { postId } = await create();
    const edit = { ...examplePost, title: words.review, postId, revision: 0 };
    const mine = (await author.do('publish', 'post.update', edit)).post;
    expect(mine).toMatchObject({
      title: words.review,
      state: 'pending',
      earlierVersionShown: true,
      revision: 1,
    });
    const theirs = (await reader.do('browse', 'post', { postId })).post;
    expect(theirs).toMatchObject({
      title: examplePost.title,
      state: 'published',
      earlierVersionShown: false,
    });
    const own = (await author.do('browse', 'mine')).posts.find((post) => post.postId === postId);
    expect(own).toMatchObject({ title: words.review, state: 'pending' });
    const clean = (
      await author.do('publish', 'post.update', { ...examplePost, title: '改好了', postId, revision: 1 })
    ).post;
    expect(clean).toMatchObject({ state: 'published', earlierVersionShown: false });
    expect((await reader.do('browse', 'post', { postId })).post.title).toBe('改好了');
  });

  test('that is risky leaves the post as it was', async () => {
    const { postId } = await create();
    const before = stored(postId);
    const error = await author.refused('publish', 'post.update', {
      ...examplePost,
      body: words.risky,
      postId,
      revision: 0,
    });
    expect(error.code).toBe('CONTENT_REFUSED');
    expect(stored(postId)).toEqual(before);
  });

  test('that leaves the words alone needs no new check', async () => {
    const { postId } = await create();
    cloud.setFaults([{ target: { openapi: 'security.msgSecCheck' }, effect: 'fail' }]);
    const post = (
      await author.do('publish', 'post.update', { ...examplePost, price: 1, postId, revision: 0 })
    ).post;
    expect(post).toMatchObject({ state: 'published', price: 1 });
  });
});

describe('removing', () => {
  test('takes a post away for everybody', async () => {
    const { postId } = await create();
    expect(await author.do('publish', 'post.remove', { postId })).toEqual({ postId });
    for (const who of [author, reader]) {
      expect((await who.refused('browse', 'post', { postId })).code).toBe('NOT_FOUND');
    }
    expect((await author.refused('publish', 'post.remove', { postId })).code).toBe('NOT_FOUND');
    expect(
      (await author.refused('publish', 'post.update', { ...examplePost, postId, revision: 0 })).code,
    ).toBe('NOT_FOUND');
    expect((await reader.refused('publish', 'comment.create', { postId, body: '还在吗' })).code).toBe(
      'NOT_FOUND',
    );
    expect((await reader.refused('publish', 'like.set', { postId, liked: true })).code).toBe('NOT_FOUND');
  });
});

describe('comments', () => {
  const comment = async (postId: string, body: string, by = reader, key?: string) =>
    (await by.do('publish', 'comment.create', { postId, body, ...(key ? { key } : {}) })).comment;

  test('are counted when others can see them, and once for a key', async () => {
    const { postId } = await create();
    const posted = await Promise.all(
      Array.from({ length: 4 }, () => comment(postId, '还在吗？', reader, 'comment-01')),
    );
    expect(new Set(posted.map(({ commentId }) => commentId)).size).toBe(1);
    await Promise.all(['一', '二', '三', '四'].map((body) => comment(postId, body)));
    const waiting = await comment(postId, words.review);
    expect(waiting.state).toBe('pending');
    expect(stored(postId).commentCount).toBe(5);
    const others = await author.do('browse', 'post', { postId });
    expect(others.comments).toHaveLength(5);
    expect((await reader.do('browse', 'post', { postId })).comments.at(-1)).toMatchObject({
      commentId: waiting.commentId,
      state: 'pending',
    });
    const error = await reader.refused('publish', 'comment.create', { postId, body: words.risky });
    expect(error.code).toBe('CONTENT_REFUSED');
    expect(cloud.read('comments', { postId })).toHaveLength(6);
  });

  test('go away by the hand of their author or the post’s, and out of the count once', async () => {
    const { postId } = await create();
    const [mine, theirs, third] = [
      await comment(postId, '一'),
      await comment(postId, '二'),
      await cloud.person(),
    ];
    expect((await third.refused('publish', 'comment.remove', { commentId: mine.commentId })).code).toBe(
      'FORBIDDEN',
    );
    const removals = await Promise.all(
      Array.from({ length: 3 }, () =>
        reader.send('publish', { action: 'comment.remove', commentId: mine.commentId }),
      ),
    );
    expect(removals.filter(({ ok }) => ok)).toHaveLength(1);
    await author.do('publish', 'comment.remove', { commentId: theirs.commentId });
    expect(stored(postId).commentCount).toBe(0);
    expect((await author.do('browse', 'comments', { postId })).comments).toEqual([]);
    const waiting = await comment(postId, words.review);
    expect((await author.refused('publish', 'comment.remove', { commentId: waiting.commentId })).code).toBe(
      'NOT_FOUND',
    );
    await reader.do('publish', 'comment.remove', { commentId: waiting.commentId });
    expect(stored(postId).commentCount).toBe(0);
  });

  test('stand under a post nobody else sees only by its author', async () => {
    const { postId } = await create({ body: words.review });
    expect((await comment(postId, '补充', author)).state).toBe('published');
    expect((await reader.refused('publish', 'comment.create', { postId, body: '好' })).code).toBe(
      'NOT_FOUND',
    );
  });
});

describe('likes', () => {
  test('of twenty people at once are all counted, each once', async () => {
    const { postId } = await create();
    const people = await Promise.all(Array.from({ length: 20 }, () => cloud.person()));
    await Promise.all(people.map((person) => person.do('publish', 'like.set', { postId, liked: true })));
    expect(stored(postId).likeCount).toBe(20);
    await Promise.all(
      people
        .slice(0, 5)
        .flatMap((person) => [1, 2].map(() => person.do('publish', 'like.set', { postId, liked: true }))),
    );
    expect(stored(postId).likeCount).toBe(20);
    await Promise.all(
      people.slice(0, 8).map((person) => person.do('publish', 'like.set', { postId, liked: false })),
    );
    expect(stored(postId).likeCount).toBe(12);
    expect(cloud.read('likes', { postId })).toHaveLength(12);
  });

  test('can be taken back even when the post is gone', async () => {
    const { postId } = await create();
    expect(await reader.do('publish', 'like.set', { postId, liked: true })).toEqual({
      liked: true,
      likeCount: 1,
    });
    expect((await reader.do('browse', 'post', { postId })).post.liked).toBe(true);
    await author.do('publish', 'post.remove', { postId });
    expect(await reader.do('publish', 'like.set', { postId, liked: false })).toEqual({
      liked: false,
      likeCount: 0,
    });
  });
});

test('a blocked person cannot comment or like, and is told so', async () => {
  const { postId } = await create();
  await author.do('register', 'block', { userId: reader.userId });
  for (const [action, input] of [
    ['comment.create', { body: '好' }],
    ['like.set', { liked: true }],
  ] as const) {
    expect((await reader.refused('publish', action, { postId, ...input })).code).toBe('BLOCKED');
  }
  await author.do('register', 'unblock', { userId: reader.userId });
  expect((await reader.do('publish', 'like.set', { postId, liked: true })).likeCount).toBe(1);
});

const target = { openapi: 'security.msgSecCheck' };
const faults: [string, FaultRuleInput[]][] = [
  ['fails', [{ target, effect: 'fail' }]],
  [
    'is refused for the openid',
    [{ target, effect: 'fail', error: { code: 61010, message: 'code is expired' } }],
  ],
  ['is over its rate', [{ target, effect: 'fail', error: { code: 45009, message: 'reach max api limit' } }]],
  ['is lost on the way', [{ target, effect: 'drop', when: 'before' }]],
  ['loses its answer', [{ target, effect: 'drop', when: 'after' }]],
  ['takes too long', [{ target, effect: 'delay', ms: 6000 }]],
];
describe.each(faults)('when WeChat’s check %s', (_, rules) => {
  test('posts, comments, edits and names wait, and are not published', async () => {
    const [writer, { postId }] = [await cloud.person(), await create()];
    cloud.setFaults(rules);
    const [post, edited, comment, { me }] = await Promise.all([
      create({}, writer),
      author.do('publish', 'post.update', { ...examplePost, title: '新的标题', postId, revision: 0 }),
      writer.do('publish', 'comment.create', { postId, body: '还在吗' }),
      writer.do('register', 'profile.update', { nickname: '老王' }),
    ]);
    cloud.setFaults([]);
    expect([post.state, edited.post.state, comment.comment.state]).toEqual(['pending', 'pending', 'pending']);
    expect(me.nicknamePending).toBe('老王');
    expect((await reader.refused('browse', 'post', { postId: post.postId })).code).toBe('NOT_FOUND');
    const seen = await reader.do('browse', 'post', { postId });
    expect(seen.post).toMatchObject({ title: examplePost.title, commentCount: 0 });
    expect(seen.comments).toEqual([]);
  });
});

test('a text that fails its check for the bio is not kept', async () => {
  const person = await cloud.person();
  cloud.setFaults([{ target, effect: 'fail' }]);
  expect((await person.refused('register', 'profile.update', { bio: '你好' })).code).toBe('UNAVAILABLE');
  expect(cloud.read('users', { _id: person.userId })[0]!.bio).toBe('');
});

test('2,000 emoji are more than WeChat checks at once, and are checked all the same', async () => {
  const emoji = '🌱'.repeat(1990);
  expect((await create({ body: emoji })).state).toBe('published');
  const error = await author.refused('publish', 'post.create', { ...examplePost, body: `${emoji}去死吧` });
  expect(error.code).toBe('CONTENT_REFUSED');
});

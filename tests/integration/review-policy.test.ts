import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { moderationDefaults } from '../../cloudfunctions/common/kernel/settings/moderation';
import { logEntry } from '../../cloudfunctions/common/moderation/log/append-log';
import type { Trust } from '../../cloudfunctions/common/moderation/record/trust';
import { newPost } from '../../cloudfunctions/common/posts/post-edit';
import type { Case } from '../../database/collections/cases';
import type { PostState } from '../../database/collections/posts';
import { examplePost, words } from './support/examples';
import { startProjectCloud, type ProjectCloud, type Someone } from './support/project-cloud';

const hour = 3_600_000;
const day = 24 * hour;
const failing = [{ target: { openapi: 'security.msgSecCheck' }, effect: 'fail' as const }];
const passed = { suggest: 'pass' as const, label: 100, traceId: null, at: 0 };
let cloud: ProjectCloud;
let reader: Someone;

/** Puts settings in force; functions read them anew after half a minute. */
async function settle(value: Record<string, unknown>): Promise<void> {
  await cloud.set('settings', 'moderation', { value: { sampleOneIn: 0, ...value } });
  cloud.clock.advance(31_000);
}

beforeAll(async () => {
  cloud = await startProjectCloud();
  cloud.load('settings', [{ _id: 'moderation', value: { sampleOneIn: 0 }, updatedAt: 0 }]);
});
beforeEach(async () => {
  reader = await cloud.person();
});
afterEach(async () => {
  cloud.setFaults([]);
  await settle({});
  cloud.clock.advance(hour);
});
afterAll(() => cloud.dispose());

const records = { new: [0, 0], ordinary: [8, 3], trusted: [61, 10] } as const;

/** Somebody whose age and posts have earned them so much trust. */
async function author(trust: Trust): Promise<Someone> {
  const someone = await cloud.person();
  const [days, posts] = records[trust];
  const at = cloud.clock.now() - days * day;
  await cloud.set('users', someone.userId, { createdAt: at });
  const content = { ...examplePost, images: [], area: '' };
  const ids = { authorId: someone.userId, state: 'published' as const };
  cloud.load(
    'posts',
    Array.from({ length: posts }, (_, n) =>
      newPost({ ...ids, _id: `p_${someone.userId}_${n}` }, content, passed, at),
    ),
  );
  return someone;
}

const create = async (by: Someone, change: Record<string, unknown> = {}) =>
  (await by.do('publish', 'post.create', { ...examplePost, ...change })).post;
const edit = async (by: Someone, postId: string, change: Record<string, unknown> = {}) => {
  const { revision } = stored(postId);
  return (await by.do('publish', 'post.update', { ...examplePost, postId, revision, ...change })).post;
};
const stored = (postId: string) => cloud.read('posts', { _id: postId })[0]!;
const caseOf = (id: string): Case | undefined => cloud.read('cases', { _id: id })[0];
const logOf = (caseId: string) => cloud.read('log', { caseId }).map(({ action }) => action);
const seen = async (postId: string): Promise<string | null> => {
  const answer = await reader.send('browse', { action: 'post', postId });
  return answer.ok ? (answer.data as { post: { title: string } }).post.title : null;
};

describe('clear content', () => {
  test.each<[Trust, string, PostState, string | null]>([
    ['new', 'goods', 'published', 'policy'],
    ['new', 'virtual', 'pending', 'policy'],
    ['ordinary', 'goods', 'published', null],
    ['ordinary', 'virtual', 'published', 'policy'],
    ['trusted', 'goods', 'published', null],
    ['trusted', 'virtual', 'published', null],
  ])('of a %s author, %s: %s, signal %s', async (trust, kind, state, signal) => {
    const by = await author(trust);
    const { postId, ...post } = await create(by, {
      kind,
      ...(kind === 'goods' ? {} : { category: 'lessons', price: null }),
    });
    expect(post.state).toBe(state);
    expect((await seen(postId)) !== null).toBe(state === 'published');
    expect(caseOf(postId)?.signals.map(({ kind: found }) => found)).toEqual(signal ? [signal] : undefined);
    if (!signal) return;
    const hours = moderationDefaults.deadline[state === 'pending' ? 'reviewFirst' : 'publishFirst'];
    expect(caseOf(postId)).toMatchObject({
      subject: { type: 'post', id: postId },
      authorId: by.userId,
      state: 'open',
      lane: 'review',
      version: 1,
      dueAt: stored(postId).createdAt + hours * hour,
    });
    expect(logOf(postId)).toEqual(['case.opened']);
  });

  test('of two strikes is treated like a stranger’s', async () => {
    const by = await author('trusted');
    const now = cloud.clock.now();
    cloud.load('log', [
      logEntry({
        at: now,
        actor: { type: 'operator', id: 'u_operator' },
        action: 'content.decided',
        authorId: by.userId,
        decisionId: 'd_1',
        strike: { weight: 2, until: now + 100 * day },
      }),
    ]);
    expect(caseOf((await create(by)).postId)?.signals).toMatchObject([{ kind: 'policy' }]);
  });

  test('that nobody reviews is drawn for the sample', async () => {
    const by = await author('trusted');
    await settle({ sampleOneIn: 1 });
    const { postId, state } = await create(by);
    expect(state).toBe('published');
    expect(caseOf(postId)).toMatchObject({ harm: 0, signals: [{ kind: 'sample' }] });
  });
});

describe.each<Trust>(['new', 'ordinary', 'trusted'])(
  'what a check could not judge, of a %s author,',
  (trust) => {
    test('waits with a case that asks again', async () => {
      const [by, { postId: under }] = [await author(trust), await create(await author('ordinary'))];
      cloud.setFaults(failing);
      const post = await create(by);
      const { comment } = await by.do('publish', 'comment.create', { postId: under, body: '还在吗' });
      const { me } = await by.do('register', 'profile.update', { nickname: '老王' });
      expect([post.state, comment.state, me.nicknamePending]).toEqual(['pending', 'pending', '老王']);
      for (const [type, id] of [
        ['post', post.postId],
        ['comment', comment.commentId],
        ['user', by.userId],
      ] as const) {
        const found = caseOf(id);
        expect(found).toMatchObject({
          subject: { type, id },
          authorId: by.userId,
          signals: [{ kind: 'text', suggest: 'failed' }],
        });
        expect(found?.retryAt).toBe(found!.openedAt + 5 * 60_000);
      }
      expect(await seen(post.postId)).toBeNull();
      expect(stored(under).commentCount).toBe(0);
    });
  },
);

test('the settings may show what is not clear of a trusted author meanwhile, never of a new one', async () => {
  await settle({ unclear: { ordinary: 'review-first', trusted: 'publish-then-review' } });
  const states = await Promise.all(
    (['new', 'ordinary', 'trusted'] as const).map(
      async (trust) => (await create(await author(trust), { body: words.review })).state,
    ),
  );
  expect(states).toEqual(['pending', 'pending', 'published']);
});

test('what comes several times at once has one case, opened once', async () => {
  const by = await author('new');
  const posts = await Promise.all(
    Array.from({ length: 5 }, () => create(by, { body: words.review, key: 'draft-0001' })),
  );
  const [postId = '', ...others] = new Set(posts.map((post) => post.postId));
  expect(others).toEqual([]);
  expect(caseOf(postId)).toMatchObject({ version: 1, round: 1 });
  expect(logOf(postId)).toEqual(['case.opened']);
});

describe('an edit', () => {
  const title = '改过的标题';

  test('that is clear replaces a published post; its open case is a version on', async () => {
    const by = await author('new');
    const { postId } = await create(by);
    const post = await edit(by, postId, { title });
    expect(post).toMatchObject({ state: 'published', earlierVersionShown: false });
    expect(await seen(postId)).toBe(title);
    expect(caseOf(postId)).toMatchObject({ version: 2, signals: [{ kind: 'policy' }, { kind: 'policy' }] });
  });

  test('that needs no review still tells the open case', async () => {
    const by = await author('ordinary');
    const { postId } = await create(by, { body: words.review });
    cloud.setFaults(failing);
    await edit(by, postId, { body: `${words.review}！` });
    expect(caseOf(postId)?.retryAt).not.toBeNull();
    cloud.setFaults([]);
    expect(await edit(by, postId, { title })).toMatchObject({ state: 'published' });
    expect(caseOf(postId)).toMatchObject({ state: 'open', version: 3, retryAt: null });
    expect(caseOf(postId)?.signals.map(({ kind }) => kind)).toEqual(['text', 'text', 'edit']);
  });

  test('of a kind that is reviewed first waits beside what others see', async () => {
    const by = await author('new');
    const { postId } = await create(by);
    const post = await edit(by, postId, { title, kind: 'virtual', category: 'lessons' });
    expect(post).toMatchObject({ state: 'pending', title, earlierVersionShown: true });
    expect(await seen(postId)).toBe(examplePost.title);
  });

  test.each<[PostState, PostState]>([
    ['refused', 'pending'],
    ['taken-down', 'pending'],
    ['hidden', 'hidden'],
  ])('of what is %s is %s until a person has looked, however often it is edited', async (state, after) => {
    const by = await author('trusted');
    const { postId } = await create(by);
    const decisionId = state === 'hidden' ? null : 'd_1';
    await cloud.set('posts', postId, { state, decisionId });
    expect(await edit(by, postId, { title })).toMatchObject({ state: after, title, decisionId });
    expect(await seen(postId)).toBeNull();
    expect(caseOf(postId)).toMatchObject({
      state: 'open',
      version: 1,
      signals: [{ kind: 'edit' }],
    });
    expect(cloud.read('log', { caseId: postId })[0]?.actor).toEqual({ type: 'person', id: by.userId });
    expect(await edit(by, postId, { title: '再改' })).toMatchObject({ state: after });
    expect(caseOf(postId)?.version).toBe(2);
    expect(await seen(postId)).toBeNull();
  });

  test('of what was masked waits beside it', async () => {
    const by = await author('trusted');
    const { postId } = await create(by);
    await cloud.set('posts', postId, { title: '自行车***', decisionId: 'd_1' });
    expect(await edit(by, postId)).toMatchObject({ state: 'pending', earlierVersionShown: true });
    expect(await seen(postId)).toBe('自行车***');
  });

  test.each([{ state: 'taken-down' }, { title: '自行车***' }])(
    'that a decision (%j) overtakes is told so',
    async (change) => {
      const by = await author('ordinary');
      const { postId } = await create(by);
      cloud.setFaults([{ target: { openapi: 'security.msgSecCheck' }, effect: 'delay', ms: 500 }]);
      const editing = by.refused('publish', 'post.update', { ...examplePost, title, postId, revision: 0 });
      await expect.poll(() => asked()).toBe(1);
      await cloud.set('posts', postId, { ...change, decisionId: 'd_1' });
      expect((await editing).code).toBe('CONFLICT');
      expect(stored(postId)).toMatchObject({ title: examplePost.title, ...change, revision: 0 });
    },
  );
});

/** How often the fault in force was met. */
async function asked(): Promise<number | undefined> {
  const answer = await fetch(`${cloud.url}/local/faults`);
  return ((await answer.json()) as { rules: { hits: number }[] }).rules[0]?.hits;
}

describe('what its author sees', () => {
  test.each<PostState>(['refused', 'hidden', 'taken-down'])(
    '%s: with the decision, others nothing',
    async (state) => {
      const by = await author('ordinary');
      const { postId } = await create(by);
      const { comment } = await by.do('publish', 'comment.create', { postId, body: '补充' });
      const { commentId } = comment;
      await cloud.set('comments', commentId, { state, decisionId: 'd_2' });
      const theirs = await reader.do('browse', 'post', { postId });
      expect([theirs.comments, theirs.post.decisionId]).toEqual([[], null]);
      const mine = await by.do('browse', 'post', { postId });
      expect(mine.comments).toMatchObject([{ commentId, state, decisionId: 'd_2' }]);
      await cloud.set('posts', postId, { state, decisionId: 'd_1' });
      expect(await seen(postId)).toBeNull();
      expect((await by.do('browse', 'post', { postId })).post).toMatchObject({ state, decisionId: 'd_1' });
      const [card] = (await by.do('browse', 'mine')).posts;
      expect(card).toMatchObject({ postId, state });
    },
  );
});

describe('removing', () => {
  test('ends the review of a post and of a comment, and is in the log', async () => {
    const by = await author('new');
    const { postId } = await create(by);
    cloud.setFaults(failing);
    const { comment } = await by.do('publish', 'comment.create', { postId, body: '补充' });
    await by.do('publish', 'comment.remove', { commentId: comment.commentId });
    await by.do('publish', 'post.remove', { postId });
    for (const id of [postId, comment.commentId]) {
      expect(caseOf(id)).toMatchObject({ state: 'closed', version: 2, decisionId: null, retryAt: null });
      expect(logOf(id).toSorted()).toEqual(['case.closed', 'case.opened']);
      expect(cloud.read('log', { caseId: id, action: 'case.closed' })[0]).toMatchObject({
        actor: { type: 'person', id: by.userId },
        why: { reason: 'removed by its author' },
      });
    }
  });

  test('leaves complaints to be answered', async () => {
    const by = await author('new');
    const { postId } = await create(by);
    await cloud.set('cases', postId, { causes: ['review', 'complaint'], lane: 'complaint' });
    await by.do('publish', 'post.remove', { postId });
    expect(caseOf(postId)).toMatchObject({ state: 'open', version: 2 });
  });
});

test('a name that waits has one case, which knows of the next', async () => {
  const by = await cloud.person();
  await by.do('register', 'profile.update', { nickname: words.review });
  expect(caseOf(by.userId)).toMatchObject({
    subject: { type: 'user', id: by.userId },
    version: 1,
    signals: [{ kind: 'text', suggest: 'review', label: 10001 }],
  });
  await by.do('register', 'profile.update', { nickname: '老王' });
  expect(caseOf(by.userId)).toMatchObject({ state: 'open', version: 2 });
  await by.do('register', 'profile.update', { bio: '修水管' });
  expect(caseOf(by.userId)?.version).toBe(3);
});

describe('sanctions', () => {
  const sanction = (by: Someone, kind: 'mute' | 'ban') => {
    const until = cloud.clock.now() + day;
    const sanctions = [{ decisionId: 'd_9', kind, from: 0, until }];
    return cloud.set('users', by.userId, {
      sanctions,
      sanctionsEndAt: until,
      unsettledAt: cloud.clock.now(),
    });
  };

  test('a ban hides a person everywhere at once, until its end', async () => {
    const [by, { postId: under }] = [await author('ordinary'), await create(await author('ordinary'))];
    const { postId } = await create(by, { title: '被停用的人' });
    await by.do('publish', 'comment.create', { postId: under, body: '我的评论' });
    const found = async () => ({
      home: (await reader.do('browse', 'home')).posts.some((post) => post.postId === postId),
      search: (await reader.do('browse', 'search', { query: '被停用的人' })).posts.length,
      post: await seen(postId),
      comments: (await reader.do('browse', 'comments', { postId: under })).comments.length,
      person: (await reader.send('browse', { action: 'user', userId: by.userId })).ok,
    });
    const all = { home: true, search: 1, post: '被停用的人', comments: 1, person: true };
    expect(await found()).toEqual(all);
    await sanction(by, 'ban');
    expect(await found()).toEqual({ home: false, search: 0, post: null, comments: 0, person: false });
    const comment = { postId, body: '在吗' };
    expect((await reader.refused('publish', 'comment.create', comment)).code).toBe('NOT_FOUND');
    expect((await reader.refused('publish', 'like.set', { postId, liked: true })).code).toBe('NOT_FOUND');
    expect((await by.refused('publish', 'post.create', { ...examplePost })).code).toBe('BANNED');
    cloud.clock.advance(day);
    expect(await found()).toEqual(all);
  });

  test('a ban that comes while a post and a comment are checked withholds them', async () => {
    const [by, { postId: under }] = [await author('ordinary'), await create(await author('ordinary'))];
    const write = () =>
      Promise.all([create(by), by.do('publish', 'comment.create', { postId: under, body: '在吗' })]);
    // Two instances are started, so that both checks begin at once.
    await write();
    cloud.setFaults([{ target: { openapi: 'security.msgSecCheck' }, effect: 'delay', ms: 2500 }]);
    const writing = write();
    await expect.poll(() => asked(), { timeout: 10_000 }).toBe(2);
    await sanction(by, 'ban');
    const [post, { comment }] = await writing;
    expect([post.state, comment.state]).toEqual(['withheld', 'withheld']);
    expect(stored(under).commentCount).toBe(1);
  });

  test('content is settled by the account and the ban together', async () => {
    const by = await author('ordinary');
    const { postId } = await create(by);
    const { comment } = await by.do('publish', 'comment.create', { postId, body: '补充' });
    const states = () => [
      stored(postId).state,
      cloud.read('comments', { _id: comment.commentId })[0]!.state,
      stored(postId).commentCount,
    ];
    const unsettled = () => cloud.read('users', { _id: by.userId })[0]!.unsettledAt;
    await by.do('register', 'account.delete', {});
    expect(states()).toEqual(['withheld', 'withheld', 0]);
    await sanction(by, 'ban');
    await by.do('register', 'account.delete', { undo: true });
    expect(states()).toEqual(['withheld', 'withheld', 0]);
    expect(unsettled()).toBeNull();
    cloud.clock.advance(day);
    await by.do('register', 'account.delete', { undo: true });
    expect(states()).toEqual(['published', 'published', 1]);
  });

  test('who is muted reads, removes and likes, but posts nothing', async () => {
    const by = await author('ordinary');
    const { postId } = await create(by);
    await sanction(by, 'mute');
    for (const [name, action, input] of [
      ['publish', 'post.create', examplePost],
      ['publish', 'post.update', { ...examplePost, postId, revision: 0 }],
      ['publish', 'comment.create', { postId, body: '好' }],
      ['register', 'profile.update', { nickname: '老王' }],
    ] as const) {
      const error = await by.refused(name, action as never, input);
      expect(error).toMatchObject({ code: 'MUTED', decision: { id: 'd_9' } });
    }
    await by.do('publish', 'like.set', { postId, liked: true });
    expect(await seen(postId)).toBe(examplePost.title);
    await by.do('publish', 'post.remove', { postId });
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { miscounted } from './support/everything';
import { examplePost, words } from './support/examples';
import { operator } from './support/operators';
import { startProjectCloud, type ProjectCloud, type Someone } from './support/project-cloud';

const minute = 60_000;
const hour = 60 * minute;
let cloud: ProjectCloud;
let author: Someone;
let reader: Someone;
let moderator: Someone;
let admin: Someone;
let support: Someone;
beforeAll(async () => {
  cloud = await startProjectCloud();
  cloud.load('settings', [{ _id: 'moderation', value: { sampleOneIn: 0 }, updatedAt: 0 }]);
  reader = await cloud.person('reader');
  moderator = await operator(cloud, 'moderator');
  admin = await operator(cloud, 'admin');
  support = await operator(cloud, 'support');
});
beforeEach(async () => {
  author = await cloud.person();
});
afterEach(() => cloud.setFaults([]));
afterAll(() => cloud.dispose());

const check = { openapi: 'security.msgSecCheck' };
const caseOf = (id: string) => cloud.read('cases', { _id: id })[0]!;
const postOf = (id: string) => cloud.read('posts', { _id: id })[0]!;
const commentOf = (id: string) => cloud.read('comments', { _id: id })[0]!;
const noticesTo = ({ userId }: Someone, kind: string) => cloud.read('notices', { userId, kind });

/** Runs the timer so much later. */
async function later(ms: number): Promise<Record<string, unknown>> {
  cloud.clock.advance(ms);
  return ((await cloud.runTimer('sweep')) as { data: Record<string, unknown> }).data;
}

/** Has somebody write while WeChat's check does not answer. */
async function unchecked<T>(write: () => Promise<T>): Promise<T> {
  cloud.setFaults([{ target: check, effect: 'fail' }]);
  const written = await write();
  cloud.setFaults([]);
  return written;
}

const post = async (change: Record<string, unknown> = {}) =>
  (await author.do('publish', 'post.create', { ...examplePost, ...change })).post.postId;
const comment = async (postId: string, body: string) =>
  (await author.do('publish', 'comment.create', { postId, body })).comment.commentId;

describe('a case whose time is over', () => {
  const alarms = (caseId: string) =>
    [moderator, admin, support, author, reader].map(
      (who) => noticesTo(who, 'case-overdue').filter(({ path }) => path?.endsWith(caseId)).length,
    );

  test('is told to every moderator and admin, once', async () => {
    const postId = await post();
    const { dueAt } = caseOf(postId);
    expect(await later(dueAt - cloud.clock.now() - minute)).toMatchObject({ overdue: { alarmed: 0 } });
    await later(2 * minute);
    expect(alarms(postId)).toEqual([1, 1, 0, 0, 0]);
    const { alarmedAt, version } = caseOf(postId);
    expect(alarmedAt).toBeGreaterThan(dueAt);
    expect(version).toBe(1);
    await later(hour);
    expect(alarms(postId)).toEqual([1, 1, 0, 0, 0]);
    expect(cloud.read('log', { caseId: postId, action: 'case.overdue' })).toHaveLength(1);
    const { notices } = await moderator.do('register', 'notices');
    expect(notices[0]).toMatchObject({
      kind: 'case-overdue',
      path: `/operator/pages/case/case?id=${postId}`,
      read: false,
    });
    expect(notices[0]!.title.zh).toBe('审核超时');
  });

  test('is told once more in its next round, and not when it is decided in time', async () => {
    const postId = await post();
    await moderator.do('moderate', 'claim', { caseId: postId });
    const seen = { caseId: postId, version: 1, revision: 0 };
    await moderator.do('moderate', 'decide', { ...seen, outcome: 'approve' });
    await later(48 * hour);
    expect(alarms(postId)).toEqual([0, 0, 0, 0, 0]);
    await reader.do('report', 'submit', {
      subject: { type: 'post', id: postId },
      reason: 'other',
      text: '请看看',
    });
    await later(48 * hour);
    await later(48 * hour);
    expect(alarms(postId)).toEqual([1, 1, 0, 0, 0]);
  });

  test('is told by two runs at once as by one, and by the next when a run was cut short', async () => {
    const [one, two] = [await post(), await post()];
    cloud.clock.advance(48 * hour);
    cloud.setFaults([{ target: { database: 'commitTransaction' }, effect: 'fail', count: 1 }]);
    await Promise.allSettled([cloud.runTimer('sweep'), cloud.runTimer('sweep')]);
    cloud.setFaults([]);
    await later(minute);
    for (const postId of [one, two]) expect(alarms(postId)).toEqual([1, 1, 0, 0, 0]);
  });
});

describe('a check that could not be made', () => {
  test('is asked again after five minutes; what passes shows, as it would have at once', async () => {
    const postId = await post();
    const commentId = await unchecked(() => comment(postId, '还在吗？'));
    expect(commentOf(commentId).state).toBe('pending');
    await later(4 * minute);
    expect(commentOf(commentId).state).toBe('pending');
    await later(2 * minute);
    expect(commentOf(commentId)).toMatchObject({ state: 'published', check: { suggest: 'pass' } });
    expect(caseOf(commentId)).toMatchObject({ state: 'closed', retryAt: null });
    expect((await reader.do('browse', 'post', { postId })).comments).toHaveLength(1);
    expect(miscounted(cloud)).toEqual([]);
    const [decision] = cloud.read('decisions', { caseId: commentId });
    expect(decision).toMatchObject({ outcome: 'approve', by: { type: 'system', id: null }, strike: null });
    expect(noticesTo(author, 'content-approved')).toHaveLength(1);
  });

  test('a post that passes is published and still looked at, where its author is new', async () => {
    const postId = await unchecked(() => post());
    const { signals } = caseOf(postId);
    expect(signals).toMatchObject([{ kind: 'text', suggest: 'failed' }]);
    await later(6 * minute);
    expect((await reader.do('browse', 'post', { postId })).post.title).toBe(examplePost.title);
    expect(caseOf(postId)).toMatchObject({
      state: 'open',
      round: 2,
      retryAt: null,
      signals: [{ kind: 'policy' }],
    });
  });

  test('a post that is reviewed first waits for a person all the same', async () => {
    const postId = await unchecked(() => post({ kind: 'virtual', category: 'lessons', price: null }));
    await later(6 * minute);
    expect(postOf(postId)).toMatchObject({ state: 'pending', check: { suggest: 'pass' } });
    expect(caseOf(postId)).toMatchObject({ state: 'open', retryAt: null });
    expect(cloud.read('decisions', { caseId: postId })).toEqual([]);
  });

  test('an edit that passes takes its place; a risky one goes back, and others see the post as it was', async () => {
    const [good, bad] = [await post(), await post()];
    for (const caseId of [good, bad]) {
      await moderator.do('moderate', 'claim', { caseId });
      await moderator.do('moderate', 'decide', { caseId, version: 1, revision: 0, outcome: 'approve' });
    }
    const edit = (postId: string, title: string) =>
      author.do('publish', 'post.update', { ...examplePost, postId, title, revision: 0 });
    await unchecked(async () => [await edit(good, '改过的标题'), await edit(bad, words.risky)]);
    await later(6 * minute);
    expect(postOf(good)).toMatchObject({ state: 'published', title: '改过的标题', draft: null });
    expect((await reader.do('browse', 'post', { postId: bad })).post.title).toBe(examplePost.title);
    expect((await author.do('browse', 'post', { postId: bad })).post.state).toBe('refused');
    expect(noticesTo(author, 'content-change-asked')).toHaveLength(1);
  });

  test('what is risky is taken down with its rule, without a strike, and may be appealed against', async () => {
    const postId = await unchecked(() => post({ body: words.risky }));
    await later(6 * minute);
    expect(postOf(postId).state).toBe('taken-down');
    const [decision] = (await author.do('appeal', 'mine')).decisions;
    expect(decision).toMatchObject({ outcome: 'remove', automatic: true, canAppeal: true });
    expect(decision!.rule!.id).toBe('kind');
    expect(cloud.read('decisions', { caseId: postId })[0]!.strike).toBeNull();
    expect(noticesTo(author, 'content-removed')).toHaveLength(1);
  });

  test('what is not clear is left to people, who learn what the check said', async () => {
    const postId = await unchecked(() => post({ body: '请人工复核' }));
    await later(6 * minute);
    expect(postOf(postId)).toMatchObject({ state: 'pending', check: { suggest: 'review', label: 21000 } });
    const { retryAt, signals, version } = caseOf(postId);
    expect({ retryAt, version }).toEqual({ retryAt: null, version: 2 });
    expect(signals.at(-1)).toMatchObject({ kind: 'text', suggest: 'review', label: 21000 });
  });

  test('names pass too', async () => {
    await unchecked(() => author.do('register', 'profile.update', { nickname: '老王' }));
    const { nickname } = (await author.do('register', 'session')).me;
    expect(nickname).not.toBe('老王');
    await later(6 * minute);
    expect((await author.do('register', 'session')).me).toMatchObject({
      nickname: '老王',
      nicknamePending: null,
    });
  });

  test('is asked three times at most, further and further apart', async () => {
    const commentId = await unchecked(async () => comment(await post(), '还在吗？'));
    cloud.setFaults([{ target: check, effect: 'fail' }]);
    const waits: (number | null)[] = [];
    for (const wait of [6, 21, 61]) {
      await later(wait * minute);
      const { retryAt } = caseOf(commentId);
      waits.push(retryAt === null ? null : Math.round((retryAt - cloud.clock.now()) / minute));
    }
    expect(waits).toEqual([20, 60, null]);
    expect(caseOf(commentId)).toMatchObject({ state: 'open', retries: 3, version: 1 });
    expect(commentOf(commentId).state).toBe('pending');
  });

  test('is given up when WeChat has not seen the author for two hours', async () => {
    const commentId = await unchecked(async () => comment(await post(), '还在吗？'));
    await later(3 * hour);
    expect(caseOf(commentId)).toMatchObject({ state: 'open', retryAt: null });
    expect(commentOf(commentId).state).toBe('pending');
  });

  test('decides nothing while an operator has the case, or where anything else is to be judged', async () => {
    const [claimed, complained] = await unchecked(async () => {
      const postId = await post();
      return [await comment(postId, '还在吗？'), await comment(postId, '能便宜吗？')];
    });
    await moderator.do('moderate', 'claim', { caseId: claimed });
    const { subject } = caseOf(complained);
    const signal = { kind: 'policy' as const, at: cloud.clock.now() };
    await cloud.set('cases', complained, { signals: [...caseOf(complained).signals, signal] });
    expect(subject.type).toBe('comment');
    await later(6 * minute);
    for (const id of [claimed, complained]) {
      expect(commentOf(id)).toMatchObject({ state: 'pending', check: { suggest: 'pass' } });
      expect(caseOf(id)).toMatchObject({ state: 'open', retryAt: null });
    }
  });
});

describe('what waits without anybody having been asked to look', () => {
  test('gets a case: posts, edits, comments and names, whether theirs is missing or closed', async () => {
    const pending = await post({ body: words.review });
    const hidden = await post();
    await cloud.set('posts', hidden, { state: 'hidden' });
    const edited = await post();
    await author.do('publish', 'post.update', {
      ...examplePost,
      title: words.review,
      postId: edited,
      revision: 0,
    });
    const waiting = await comment(edited, words.review);
    await author.do('register', 'profile.update', { nickname: words.review });
    const ids = [pending, hidden, edited, waiting, author.userId];
    const { database } = cloud.environment('primary');
    await database.handle('database.removeDocument', {
      collectionName: 'cases',
      query: JSON.stringify({ _id: { $in: [pending, waiting] } }),
      multi: true,
    });
    for (const id of [hidden, edited, author.userId]) await cloud.set('cases', id, { state: 'closed' });
    expect(await later(minute)).toMatchObject({ repair: { opened: 5 } });
    for (const id of ids) {
      expect(caseOf(id)).toMatchObject({ state: 'open', authorId: author.userId, causes: ['review'] });
    }
    expect(caseOf(pending).dueAt - caseOf(hidden).dueAt).toBe(10 * hour);
    expect(await later(minute)).toMatchObject({ repair: { opened: 0 } });
  });

  test('is found a part at a time, however much waits', async () => {
    const postId = await post({ body: words.review });
    const [kept, itsCase] = [postOf(postId), caseOf(postId)];
    const ids = Array.from({ length: 450 }, (_, index) => `p_zz${String(index).padStart(3, '0')}`);
    cloud.load(
      'posts',
      ids.map((_id) => ({ ...kept, _id })),
    );
    const orphan = ids.at(-1)!;
    const cases = ids.filter((id) => id !== orphan);
    cloud.load(
      'cases',
      cases.map((id) => ({ ...itsCase, _id: id, subject: { type: 'post' as const, id } })),
    );
    const opened: unknown[] = [];
    for (let run = 0; run < 4; run += 1) opened.push((await later(minute))['repair']);
    expect(opened).toContainEqual({ opened: 1 });
    expect(caseOf(orphan).state).toBe('open');
    expect(cloud.read('jobPlaces', { _id: 'repair:posts' })).toHaveLength(1);
  });
});

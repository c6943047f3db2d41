import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  afterDecision,
  afterOpening,
  type CaseOpening,
} from '../../cloudfunctions/common/moderation/cases/case-policy';
import { reasons } from '../../cloudfunctions/common/reports/reasons';
import type { Case } from '../../database/collections/cases';
import type { Report } from '../../database/collections/reports';
import { examplePost, words } from './support/examples';
import { operator } from './support/operators';
import { startProjectCloud, type ProjectCloud, type Someone } from './support/project-cloud';

const minute = 60_000;
const hour = 60 * minute;

let cloud: ProjectCloud;
let author: Someone;
let zhou: Someone;
let xiaoya: Someone;
let count = 0;
beforeAll(async () => {
  cloud = await startProjectCloud();
  author = await cloud.person();
  zhou = await operator(cloud, 'moderator');
  xiaoya = await operator(cloud, 'moderator');
});
beforeEach(async () => {
  // Whatever an earlier test left open would wait in this one's queue.
  for (const { _id } of cloud.read('cases', { state: 'open' })) {
    await cloud.set('cases', _id, { state: 'closed' });
  }
});
afterAll(() => cloud.dispose());

/** An open case, as whatever opened it would have left it. */
function openCase(change: Partial<CaseOpening> = {}): Case {
  const now = cloud.clock.now();
  const opening: CaseOpening = {
    subject: { type: 'post', id: `p_case${(count += 1)}` },
    authorId: author.userId,
    cause: 'review',
    signal: { kind: 'policy', at: now },
    harm: 1,
    dueAt: now + 10 * hour,
    ...change,
  };
  const made = afterOpening(undefined, opening, now);
  cloud.load('cases', [made]);
  return made;
}
const queue = async (lane: 'all' | 'review' | 'complaint' | 'appeal' | 'mine' | 'overdue' = 'all') =>
  (await zhou.do('moderate', 'queue', { lane })).items.map(({ caseId }) => caseId);

describe('the queue', () => {
  test('has what is due first, and what does more harm long before', async () => {
    const now = cloud.clock.now();
    const ids = [
      openCase({ dueAt: now + 5 * hour }),
      openCase({ dueAt: now + 12 * hour, harm: 2 }),
      openCase({ dueAt: now + 40 * hour, harm: 3 }),
      openCase({ dueAt: now + hour, harm: 0 }),
      openCase({ dueAt: now + 3 * hour }),
    ].map(({ _id }) => _id);
    expect(await queue()).toEqual([2, 1, 4, 0, 3].map((at) => ids[at]));
  });

  test('has lanes, one of what is late, and one of what the operator has', async () => {
    const now = cloud.clock.now();
    const late = openCase({ dueAt: now + minute });
    const later = openCase({ dueAt: now + 2 * minute, harm: 3 });
    const complaint = openCase({ cause: 'complaint' });
    const appeal = openCase({ cause: 'appeal', subject: { type: 'decision', id: 'd_1' } });
    cloud.clock.advance(10 * minute);
    expect(await queue('overdue')).toEqual([late._id, later._id]);
    expect(await queue('complaint')).toEqual([complaint._id]);
    expect(await queue('appeal')).toEqual([appeal._id]);
    expect(await queue('review')).toEqual([later._id, late._id]);
    expect(await queue('mine')).toEqual([]);
    await zhou.do('moderate', 'claim', { caseId: complaint._id });
    expect(await queue('mine')).toEqual([complaint._id]);
    cloud.clock.advance(15 * minute);
    expect(await queue('mine')).toEqual([]);
  });

  test('says what each is about, whose it is, and what pictures it has', async () => {
    const images = [cloud.upload(author), cloud.upload(author)];
    const body = words.review;
    const { post } = await author.do('publish', 'post.create', { ...examplePost, body, images });
    const [item] = (await zhou.do('moderate', 'queue', { lane: 'review' })).items;
    expect(item).toMatchObject({
      caseId: post.postId,
      subject: { type: 'post', id: post.postId },
      excerpt: examplePost.title,
      author: { userId: author.userId },
      pictures: 2,
      signal: { kind: 'text' },
      lease: null,
    });
  });

  test('pages without repeats and without gaps while cases arrive and go', async () => {
    const now = cloud.clock.now();
    const first = Array.from({ length: 45 }, (_, at) => openCase({ dueAt: now + (at % 7) * minute }));
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await zhou.do('moderate', 'queue', cursor === undefined ? {} : { cursor });
      seen.push(...page.items.map(({ caseId }) => caseId));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
      openCase({ dueAt: now });
      const decided = page.items[0]?.caseId ?? '';
      await cloud.set('cases', decided, { state: 'closed' });
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(first.map(({ _id }) => _id)));
  });

  test('costs two reads with the one that tells who asks, and no scan', async () => {
    for (let at = 0; at < 30; at += 1) openCase();
    const { database } = cloud.environment('primary');
    for (const lane of ['all', 'review', 'overdue', 'mine'] as const) {
      const before = database.stats();
      await queue(lane);
      const after = database.stats();
      expect(after.reads - before.reads).toBeLessThanOrEqual(2);
      expect(after.scans - before.scans).toBe(0);
    }
  });

  test('is for operators', async () => {
    expect((await author.refused('moderate', 'queue')).code).toBe('FORBIDDEN');
  });
});

describe('a claim', () => {
  test('is given to one of two who ask at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { _id: caseId } = openCase();
      const answers = await Promise.all(
        [zhou, xiaoya].map((who) => who.send('moderate', { action: 'claim', caseId })),
      );
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      const [refused] = answers.filter((answer) => !answer.ok);
      expect(refused).toMatchObject({ error: { code: 'CONFLICT' } });
      const lines = cloud.read('log', { caseId, action: 'case.claimed' });
      expect(lines).toHaveLength(1);
      expect(cloud.read('cases', { _id: caseId })[0]?.lease?.operatorId).toBe(lines[0]?.actor.id);
    }
  });

  test('lasts as long as the settings say, longer when asked again, and tells others who has it', async () => {
    const { _id: caseId } = openCase();
    const before = cloud.clock.now();
    const { until, version } = await zhou.do('moderate', 'claim', { caseId });
    expect(until).toBeGreaterThanOrEqual(before + 15 * minute);
    expect(until).toBeLessThanOrEqual(cloud.clock.now() + 15 * minute);
    expect(version).toBe(1);
    cloud.clock.advance(10 * minute);
    const name = (await zhou.do('register', 'session')).me.nickname;
    const refused = await xiaoya.refused('moderate', 'claim', { caseId });
    expect(refused).toMatchObject({ code: 'CONFLICT' });
    expect(refused.message.zh).toBe(`${name}正在处理，最多还有 5 分钟。`);
    await zhou.do('moderate', 'claim', { caseId });
    cloud.clock.advance(14 * minute);
    expect((await xiaoya.refused('moderate', 'claim', { caseId })).code).toBe('CONFLICT');
    cloud.clock.advance(minute);
    await xiaoya.do('moderate', 'claim', { caseId });
    const actors = cloud.read('log', { caseId, action: 'case.claimed' }).map(({ actor }) => actor.id);
    expect(actors.sort()).toEqual([zhou.userId, xiaoya.userId].sort());
  });

  test('is given back by who has it, and by nobody else', async () => {
    const { _id: caseId } = openCase();
    await zhou.do('moderate', 'claim', { caseId });
    expect((await xiaoya.refused('moderate', 'release', { caseId })).code).toBe('FORBIDDEN');
    for (let time = 0; time < 2; time += 1) await zhou.do('moderate', 'release', { caseId });
    expect(cloud.read('log', { caseId, action: 'case.released' })).toHaveLength(1);
    await xiaoya.do('moderate', 'claim', { caseId });
  });

  test('is refused for what is decided, is about oneself, appeals against oneself, or is not there', async () => {
    const closed = openCase();
    await cloud.set('cases', closed._id, {
      ...afterDecision(closed, 'd_1', cloud.clock.now()),
      _id: undefined,
    });
    expect((await zhou.refused('moderate', 'claim', { caseId: closed._id })).code).toBe('CONFLICT');
    const own = openCase({ authorId: zhou.userId });
    expect((await zhou.refused('moderate', 'claim', { caseId: own._id })).code).toBe('FORBIDDEN');
    const against = openCase({ cause: 'appeal', excluded: [zhou.userId] });
    expect((await zhou.refused('moderate', 'claim', { caseId: against._id })).code).toBe('FORBIDDEN');
    await xiaoya.do('moderate', 'claim', { caseId: against._id });
    expect((await zhou.refused('moderate', 'claim', { caseId: 'p_none' })).code).toBe('NOT_FOUND');
  });
});

describe('a case', () => {
  const report = (found: Case, reporter: Someone): Report => ({
    _id: `r_${found._id}`,
    reporterId: reporter.userId,
    subject: found.subject,
    authorId: found.authorId,
    caseId: found._id,
    round: found.round,
    reason: reasons[0].id,
    text: '图片不合适',
    images: [],
    contact: '',
    weight: 1,
    fresh: false,
    state: 'open',
    reply: '',
    reopened: false,
    abusive: false,
    decisionId: null,
    createdAt: cloud.clock.now(),
    dueAt: cloud.clock.now() + hour,
    closedAt: null,
  });

  test('comes with its content, the edit that waits, banned words in their places, and reasons ready', async () => {
    const writer = await cloud.person();
    const { post } = await writer.do('publish', 'post.create', {
      ...examplePost,
      body: '有意的加薇信聊',
      images: [cloud.upload(writer)],
    });
    const { case: found, templates } = await zhou.do('moderate', 'subject', { caseId: post.postId });
    expect(found).toMatchObject({
      state: 'open',
      version: 1,
      round: 1,
      content: { state: 'pending', revision: 0, title: examplePost.title, postId: post.postId, draft: null },
      record: { trust: 'new', posts: 0, role: null, strikes: { weight: 0, count: 0 }, suggested: null },
      reports: [],
      appeal: null,
      decisions: [],
    });
    expect(found.content?.images).toHaveLength(1);
    expect(found.content?.words).toContainEqual({
      field: 'body',
      text: '加薇信',
      category: 'contact',
      from: 3,
      to: 6,
    });
    expect(templates.length).toBeGreaterThan(20);
    const edit = { ...examplePost, body: '改过了', postId: post.postId, revision: 0 };
    await writer.do('publish', 'post.update', edit);
    const { case: edited } = await zhou.do('moderate', 'subject', { caseId: post.postId });
    expect(edited.version).toBeGreaterThan(found.version);
    expect(edited.content).toMatchObject({ revision: 1, words: [] });
  });

  test('has the complaints of its round with who made them, and other cases of the author', async () => {
    const writer = await cloud.person();
    const posts = [];
    for (let at = 0; at < 3; at += 1) {
      const body = `${words.review} ${at}`;
      posts.push((await writer.do('publish', 'post.create', { ...examplePost, body })).post);
    }
    const caseId = posts[0]?.postId ?? '';
    const [found] = cloud.read('cases', { _id: caseId });
    if (!found) throw new Error('no case');
    cloud.load('reports', [report(found, author), { ...report(found, author), _id: 'r_old', round: 0 }]);
    const { case: view } = await zhou.do('moderate', 'subject', { caseId });
    expect(view.reports).toHaveLength(1);
    expect(view.reports[0]).toMatchObject({
      reporter: { userId: author.userId },
      reason: { id: reasons[0].id, serious: true },
    });
    const others = posts.slice(1).map(({ postId }) => postId);
    expect(view.related.author.map((one) => one.caseId).sort()).toEqual(others.sort());
    expect(view.related.author[0]).toMatchObject({ version: 1, revision: 0, excerpt: examplePost.title });
    expect(await zhou.do('moderate', 'related', { caseId })).toEqual(view.related);
  });

  test('of a picture that stands elsewhere too has the others', async () => {
    const writer = await cloud.person();
    const image = cloud.upload(writer);
    const one = await writer.do('publish', 'post.create', {
      ...examplePost,
      body: words.review,
      images: [image],
    });
    const other = await writer.do('publish', 'post.create', {
      ...examplePost,
      title: '另一辆自行车',
      body: words.review,
      images: [image],
    });
    const { picture } = await zhou.do('moderate', 'related', { caseId: one.post.postId });
    expect(picture).toMatchObject([
      { caseId: other.post.postId, picture: image.fileID, excerpt: '另一辆自行车' },
    ]);
  });

  test('of a comment leads to its post, of a name to the person; of what is gone nothing is left', async () => {
    const writer = await cloud.person();
    const { post } = await author.do('publish', 'post.create', examplePost);
    const { comment } = await writer.do('publish', 'comment.create', {
      postId: post.postId,
      body: words.review,
    });
    const commented = await zhou.do('moderate', 'subject', { caseId: comment.commentId });
    expect(commented.case.content).toMatchObject({ postId: post.postId, body: words.review });
    expect(commented.case.excerpt).toBe(words.review);
    await writer.do('register', 'profile.update', { nickname: words.review });
    const named = await zhou.do('moderate', 'subject', { caseId: writer.userId });
    expect(named.case.content?.profile?.nicknamePending).toBe(words.review);
    const gone = openCase({ subject: { type: 'post', id: 'p_gone' } });
    const missing = await zhou.do('moderate', 'subject', { caseId: gone._id });
    expect(missing.case).toMatchObject({ content: null, excerpt: '', pictures: 0 });
    expect((await zhou.refused('moderate', 'subject', { caseId: 'p_none' })).code).toBe('NOT_FOUND');
  });

  test('about the platform is told by what was written', async () => {
    const found = openCase({
      subject: { type: 'platform', id: 'platform-u' },
      authorId: null,
      cause: 'complaint',
    });
    cloud.load('reports', [{ ...report(found, author), text: '打不开支付页' }]);
    const { items } = await zhou.do('moderate', 'queue', { lane: 'complaint' });
    expect(items[0]).toMatchObject({ excerpt: '打不开支付页', author: null });
    const { case: view } = await zhou.do('moderate', 'subject', { caseId: found._id });
    expect(view).toMatchObject({ content: null, record: null, related: { author: [], picture: [] } });
  });
});

test('the desk counts by lane, what is late, and what is the operator’s, by indexes alone', async () => {
  const now = cloud.clock.now();
  openCase({ dueAt: now - minute });
  openCase({ harm: 3, authorId: zhou.userId });
  openCase({ harm: 3, cause: 'appeal', excluded: [zhou.userId] });
  const taken = openCase({ harm: 3, cause: 'complaint' });
  const mine = openCase({ harm: 2, cause: 'complaint' });
  await xiaoya.do('moderate', 'claim', { caseId: taken._id });
  await zhou.do('moderate', 'claim', { caseId: mine._id });
  const { database } = cloud.environment('primary');
  const before = database.stats();
  const desk = await zhou.do('operate', 'desk');
  const after = database.stats();
  expect(after.reads - before.reads).toBeLessThanOrEqual(9);
  expect(after.scans - before.scans).toBe(0);
  expect(desk).toMatchObject({
    open: { review: 2, complaint: 2, appeal: 1 },
    overdue: 1,
    mine: 1,
    next: { caseId: mine._id, lease: { mine: true } },
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aboutPost, Complaints } from './support/complaints';
import { examplePost } from './support/examples';
import { Someone } from './support/project-cloud';

const hour = 3_600_000;
const day = 24 * hour;
let at: Complaints;
let author: Someone;
let reporter: Someone;

beforeAll(async () => {
  at = await Complaints.start();
});
beforeEach(async () => {
  at.cloud.clock.advance(hour);
  [author, reporter] = [await at.somebody(), await at.somebody()];
});
afterAll(() => at.cloud.dispose());

type Args = Parameters<Complaints['complain']>;
const complain = (subject: Args[0], by = reporter, change: Args[2] = {}) => at.complain(subject, by, change);
const comment = async (postId: string, by = author) =>
  (await by.do('publish', 'comment.create', { postId, body: '还在吗？' })).comment.commentId;
const stateOf = (postId: string) => at.cloud.read('posts', { _id: postId })[0]!.state;

describe('a complaint', () => {
  test('opens the case of its subject, is logged, and whoever made it is told until when it is answered', async () => {
    const postId = await at.write(author);
    const { report, hidden } = await complain(aboutPost(postId), reporter, { contact: '微信 lin' });
    const now = at.cloud.clock.now();
    expect(hidden).toBe(false);
    expect(report).toMatchObject({
      subject: aboutPost(postId),
      about: examplePost.title,
      reason: { id: 'spam' },
      text: '发了很多遍',
      contact: '微信 lin',
      state: 'open',
      reply: null,
      canReopen: false,
    });
    expect(report.dueAt - report.createdAt).toBe(24 * hour);
    expect(now - report.createdAt).toBeLessThan(10_000);
    expect(at.caseOf(postId)).toMatchObject({
      state: 'open',
      lane: 'complaint',
      authorId: author.userId,
      harm: 1,
      openReports: 1,
      dueAt: report.dueAt,
      reportWeight: { established: 1, fresh: 0 },
    });
    const actor = { type: 'person', id: reporter.userId };
    expect(at.logOf(postId, 'report.submitted')).toMatchObject([
      { actor, authorId: author.userId, after: { report: report.reportId, hidden: false } },
    ]);
    expect(at.noticesTo(reporter)).toMatchObject([
      {
        kind: 'report-received',
        data: { subjectType: 'post', dueAt: report.dueAt },
        path: '/pages/reports/reports',
      },
    ]);
    expect((await reporter.do('report', 'mine')).reports).toEqual([report]);
  });

  test('of others joins the same case, which the gravest of them makes urgent', async () => {
    const postId = await at.write(await at.somebody('trusted'));
    await complain(aboutPost(postId));
    await complain(aboutPost(postId), await at.somebody('ordinary'), { reason: 'fraud' });
    const found = at.caseOf(postId);
    expect(found).toMatchObject({ openReports: 2, harm: 2, round: 1 });
    expect(found.dueAt - at.cloud.clock.now()).toBeLessThanOrEqual(2 * hour);
    expect(at.cloud.read('cases', { 'subject.id': postId })).toHaveLength(1);
  });

  test('of the same person is there once, whatever number of calls come at once', async () => {
    const postId = await at.write(author);
    const answers = await Promise.all(Array.from({ length: 6 }, () => complain(aboutPost(postId))));
    expect(new Set(answers.map(({ report }) => report.reportId)).size).toBe(1);
    const again = await complain(aboutPost(postId), reporter, { reason: 'fraud', text: '另一个原因' });
    expect(again.report).toMatchObject({ reason: { id: 'spam' }, text: '发了很多遍' });
    expect(at.cloud.read('reports', { caseId: postId })).toHaveLength(1);
    expect(at.caseOf(postId)).toMatchObject({ openReports: 1, reportWeight: { established: 1 } });
    expect(at.logOf(postId, 'report.submitted')).toHaveLength(1);
    expect(at.noticesTo(reporter)).toHaveLength(1);
    const { open } = await reporter.do('report', 'reasons', { subject: aboutPost(postId) });
    expect(open?.reportId).toBe(answers[0]!.report.reportId);
  });

  test('may be about a comment or a person', async () => {
    const postId = await at.write(author);
    const id = await comment(postId);
    expect((await complain({ type: 'comment', id })).report).toMatchObject({ about: '还在吗？' });
    const person = { type: 'user' as const, id: author.userId };
    const { report, hidden } = await complain(person, reporter, { reason: 'porn' });
    expect(report.about).toMatch(/^邻居/);
    expect(hidden).toBe(false);
    await reporter.do('register', 'block', { userId: author.userId });
    await at.moderator.do('report', 'reasons', { subject: person });
    expect((await complain(person)).report.reportId).toBe(report.reportId);
  });

  test('about the platform is each person’s own', async () => {
    const platform = { type: 'platform' as const, id: 'platform' };
    const first = await complain(platform, reporter, { reason: 'malfunction' });
    const second = await complain(platform, author, { reason: 'malfunction' });
    expect(first.report.subject).toEqual(platform);
    expect(first.report.reportId).not.toBe(second.report.reportId);
    expect(at.caseOf(`platform-${reporter.userId}`)).toMatchObject({ authorId: null, openReports: 1 });
    await at.decide(`platform-${reporter.userId}`, { outcome: 'answer', reply: '已经修好，请更新后再试。' });
    const [answered] = (await reporter.do('report', 'mine')).reports;
    expect(answered).toMatchObject({ state: 'answered', reply: { zh: '已经修好，请更新后再试。' } });
    expect((await author.do('report', 'mine')).reports[0]).toMatchObject({ state: 'open' });
  });

  test('needs no more than an identity from WeChat, which makes the person', async () => {
    const postId = await at.write(author);
    const newcomer = new Someone(at.cloud, at.newName(), '');
    const [{ report }] = await Promise.all([
      complain(aboutPost(postId), newcomer),
      complain(aboutPost(postId), newcomer),
    ]);
    const { me, isNew } = await newcomer.do('register', 'session');
    expect(isNew).toBe(false);
    expect(at.reportOf(report.reportId).reporterId).toBe(me.userId);
    expect(at.cloud.read('reports', { caseId: postId })).toHaveLength(1);
  });

  test('may be made by somebody who is banned', async () => {
    const postId = await at.write(author);
    const until = at.cloud.clock.now() + day;
    const sanction = { decisionId: 'd_ban', kind: 'ban', from: 0, until };
    await at.cloud.set('users', reporter.userId, { sanctions: [sanction], sanctionsEndAt: until });
    expect((await complain(aboutPost(postId))).report.state).toBe('open');
    expect((await reporter.do('report', 'mine')).reports).toHaveLength(1);
  });

  test('is refused for what the person cannot see, what is their own and what does not fit', async () => {
    const postId = await at.write(author);
    const refusal = async (change: Record<string, unknown>, by = reporter) => {
      const event = { subject: aboutPost(postId), reason: 'spam', text: '', ...change };
      const { code, fields = {} } = await by.refused('report', 'submit', event);
      return [code, ...Object.keys(fields)];
    };
    for (const [type, id] of [
      ['post', 'p_none'],
      ['post', author.userId],
      ['comment', postId],
      ['user', 'u_none'],
      ['platform', `platform-${author.userId}`],
    ]) {
      expect(await refusal({ subject: { type, id }, reason: 'privacy' })).toEqual(['NOT_FOUND']);
    }
    expect(await refusal({ subject: { type: 'order', id: 'o_1' }, reason: 'dispute' })).toEqual([
      'NOT_FOUND',
    ]);
    const { post: pending } = await author.do('publish', 'post.create', { ...examplePost, body: '加微信聊' });
    expect(await refusal({ subject: aboutPost(pending.postId) })).toEqual(['NOT_FOUND']);
    expect(await refusal({}, author)).toEqual(['INVALID_INPUT', 'subject']);
    expect(await refusal({ reason: 'malfunction' })).toEqual(['INVALID_INPUT', 'reason']);
    expect(await refusal({ reason: 'none' })).toEqual(['INVALID_INPUT', 'reason']);
    expect(await refusal({ reason: 'other' })).toEqual(['INVALID_INPUT', 'text']);
    const images = [at.cloud.upload(reporter).fileID, at.cloud.upload(author).fileID];
    expect(await refusal({ images })).toEqual(['INVALID_INPUT', 'images.1']);
    expect(at.cloud.read('reports', { caseId: postId })).toEqual([]);
    expect(at.cloud.read('cases', { _id: 'p_none' })).toEqual([]);
  });

  test('keeps pictures, which go when the person goes', async () => {
    const postId = await at.write(author);
    const images = [at.cloud.upload(reporter).fileID, at.cloud.upload(reporter).fileID];
    const { report } = await complain(aboutPost(postId), reporter, { images });
    expect(report.images).toEqual(images);
    const remembered = at.cloud.read('uploads', { userId: reporter.userId }).map(({ fileID }) => fileID);
    expect(new Set(remembered)).toEqual(new Set(images));
  });
});

describe('the form', () => {
  test('offers to everybody what fits the subject, and says how long an answer takes', async () => {
    const { reasons, hours, open } = await new Someone(at.cloud, at.newName(), '').do('report', 'reasons', {
      subject: { type: 'platform', id: 'platform' },
    });
    expect(reasons.map(({ id }) => id)).toEqual(['privacy', 'inducement', 'dispute', 'malfunction', 'other']);
    expect(hours).toEqual({ ordinary: 24, serious: 2 });
    expect(open).toBeNull();
  });
});

describe('content is hidden', () => {
  test('by enough weight together, and its author hears that, not from whom', async () => {
    const postId = await at.write(author);
    const hidden: boolean[] = [];
    for (const person of [reporter, await at.somebody(), await at.somebody()]) {
      hidden.push((await complain(aboutPost(postId), person)).hidden);
    }
    expect(hidden).toEqual([false, false, true]);
    expect(stateOf(postId)).toBe('hidden');
    expect((await at.cloud.nobody.refused('browse', 'post', { postId })).code).toBe('NOT_FOUND');
    expect((await author.do('browse', 'post', { postId })).post.state).toBe('hidden');
    expect(at.noticesTo(author)).toMatchObject([
      { kind: 'content-hidden', data: { about: examplePost.title } },
    ]);
    expect(at.logOf(postId, 'content.hidden')).toMatchObject([{ actor: { type: 'system' }, caseId: postId }]);
    const retried = await complain(aboutPost(postId));
    expect(retried).toMatchObject({ hidden: true, report: { about: '' } });
  });

  test('with the count of a comment', async () => {
    const postId = await at.write(author);
    const writer = await at.somebody('new');
    const id = await comment(postId, writer);
    expect((await complain({ type: 'comment', id }, reporter, { reason: 'harassment' })).hidden).toBe(true);
    expect(at.cloud.read('posts', { _id: postId })[0]!.commentCount).toBe(0);
    expect(at.noticesTo(writer)[0]).toMatchObject({ path: `/pages/post/post?id=${postId}` });
  });

  test('at once by a serious reason when the author is new, whoever complains', async () => {
    const postId = await at.write(await at.somebody('new'));
    const { hidden } = await complain(aboutPost(postId), await at.somebody('new'), { reason: 'porn' });
    expect(hidden).toBe(true);
  });

  test('not by a brigade of new accounts when the author is trusted', async () => {
    const postId = await at.write(await at.somebody('trusted'));
    const brigade = await Promise.all(Array.from({ length: 30 }, () => at.somebody('new')));
    for (const person of brigade) {
      expect((await complain(aboutPost(postId), person, { reason: 'porn' })).hidden).toBe(false);
    }
    expect(stateOf(postId)).toBe('published');
    expect(at.caseOf(postId)).toMatchObject({ openReports: 30, harm: 3 });
  });

  test('by complaints that come at once, none of whose weight is lost', async () => {
    const postId = await at.write(author);
    const people = await Promise.all([at.somebody(), at.somebody(), at.somebody()]);
    await Promise.all(people.map((person) => complain(aboutPost(postId), person)));
    expect(at.caseOf(postId)).toMatchObject({ openReports: 3, reportWeight: { established: 3, fresh: 0 } });
    expect(stateOf(postId)).toBe('hidden');
    expect(at.logOf(postId, 'content.hidden')).toHaveLength(1);
  });
});

test('one’s own complaints come newest first, page by page', async () => {
  for (let n = 0; n < 23; n += 1) {
    await complain(aboutPost(at.load(author)));
  }
  const first = await reporter.do('report', 'mine');
  expect(first.reports).toHaveLength(20);
  const second = await reporter.do('report', 'mine', { cursor: first.nextCursor! });
  expect(second.nextCursor).toBeNull();
  const all = [...first.reports, ...second.reports];
  expect(new Set(all.map(({ reportId }) => reportId)).size).toBe(23);
  expect(all.map(({ createdAt }) => createdAt)).toEqual(
    all.map(({ createdAt }) => createdAt).toSorted((a, b) => b - a),
  );
});

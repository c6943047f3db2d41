import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aboutPost, Complaints, removal } from './support/complaints';
import { mentions } from './support/everything';
import type { Someone } from './support/project-cloud';

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
afterEach(() => at.cloud.setFaults([]));
afterAll(() => at.cloud.dispose());

const complain = (subject: Parameters<Complaints['complain']>[0], by = reporter) => at.complain(subject, by);

describe('whoever complained', () => {
  test('hears the outcome once, in the operator’s words or ours', async () => {
    const postId = await at.write(author);
    const second = await at.somebody();
    const { report } = await complain(aboutPost(postId));
    await complain(aboutPost(postId), second);
    const { decisionId } = await at.decide(postId, removal);
    const [mine] = (await reporter.do('report', 'mine')).reports;
    expect(mine).toMatchObject({ state: 'upheld', canReopen: true, about: '' });
    expect(mine!.reply?.zh).toContain('属实');
    expect(at.reportOf(report.reportId)).toMatchObject({ decisionId, abusive: false });
    expect(at.heard(reporter)).toBe(1);
    expect(at.heard(second)).toBe(1);
    expect(at.caseOf(postId)).toMatchObject({ state: 'closed', openReports: 0, reportsUnsettledAt: null });
    expect(at.logOf(postId, 'report.closed')).toHaveLength(2);
    await at.cloud.runTimer('sweep');
    expect(at.logOf(postId, 'report.closed')).toHaveLength(2);
  });

  test('stays unknown to whom it is about', async () => {
    const postId = await at.write(author);
    for (const person of [reporter, await at.somebody(), await at.somebody()])
      await complain(aboutPost(postId), person);
    const { decisionId } = await at.decide(postId, { ...removal, reply: '谢谢，已经下架。' });
    const inbox = await author.do('register', 'notices');
    const seen = [
      inbox,
      at.noticesTo(author),
      await author.do('register', 'account.export'),
      await author.do('appeal', 'decision', { decisionId }),
      await author.do('browse', 'post', { postId }),
      await author.do('report', 'mine'),
    ];
    expect(inbox.notices.length).toBeGreaterThan(1);
    const text = JSON.stringify(seen);
    const [, named] =
      /(邻居 \w{4})/.exec(JSON.stringify(at.cloud.read('users', { _id: reporter.userId }))) ?? [];
    for (const secret of [reporter.userId, named!, '发了很多遍', '谢谢，已经下架', at.moderator.userId]) {
      expect(text).not.toContain(secret);
    }
    const found = mentions(at.cloud, reporter.userId).map(({ collection }) => collection);
    expect(new Set(found)).toEqual(
      new Set(['identities', 'users', 'posts', 'reports', 'notices', 'log', 'rate_limits']),
    );
  });

  test('hears it from sweep when it could not be told at once', async () => {
    const postId = await at.write(author);
    const second = await at.somebody();
    const { report } = await complain(aboutPost(postId));
    const later = await complain(aboutPost(postId), second);
    at.cloud.setFaults([{ target: { database: 'commitTransaction' }, effect: 'fail', after: 2 }]);
    await at.decide(postId, { outcome: 'approve' });
    at.cloud.setFaults([]);
    expect(at.caseOf(postId)).toMatchObject({ state: 'closed', openReports: 2 });
    expect(at.reportOf(report.reportId).state).toBe('open');
    at.cloud.setFaults([{ target: { database: 'commitTransaction' }, effect: 'drop', count: 1 }]);
    await at.cloud.runTimer('sweep').catch(() => undefined);
    at.cloud.setFaults([]);
    await at.cloud.runTimer('sweep');
    for (const { reportId } of [report, later.report]) expect(at.reportOf(reportId).state).toBe('dismissed');
    expect(at.caseOf(postId)).toMatchObject({ openReports: 0, reportsUnsettledAt: null });
    expect(at.logOf(postId, 'report.closed')).toHaveLength(2);
    for (const person of [reporter, second]) {
      expect(at.heard(person)).toBe(1);
    }
  });

  test('hears of the round they complained in, though others complain anew meanwhile', async () => {
    const postId = await at.write(author);
    const { report } = await complain(aboutPost(postId));
    at.cloud.setFaults([{ target: { database: 'commitTransaction' }, effect: 'fail', after: 2 }]);
    await at.decide(postId, { outcome: 'approve' });
    at.cloud.setFaults([]);
    await complain(aboutPost(postId), await at.somebody());
    expect(at.caseOf(postId)).toMatchObject({ state: 'open', round: 2, openReports: 1 });
    await at.cloud.runTimer('sweep');
    expect(at.reportOf(report.reportId)).toMatchObject({ state: 'dismissed', round: 1 });
    expect(at.caseOf(postId)).toMatchObject({ openReports: 1, reportsUnsettledAt: null });
  });

  test('waits again when the decision is taken back, and hears the next one', async () => {
    const postId = await at.write(author);
    const { report } = await complain(aboutPost(postId));
    const weight = at.caseOf(postId).reportWeight;
    const { decisionId } = await at.decide(postId, removal);
    await at.moderator.do('moderate', 'undo', { decisionId, reason: '看错了。' });
    expect(at.reportOf(report.reportId)).toMatchObject({ state: 'open', decisionId: null, reply: '' });
    expect(at.caseOf(postId)).toMatchObject({
      state: 'open',
      lane: 'complaint',
      openReports: 1,
      reportWeight: weight,
      reportsUnsettledAt: null,
    });
    expect((await complain(aboutPost(postId))).report.reportId).toBe(report.reportId);
    await at.decide(postId, { outcome: 'approve' });
    expect(at.reportOf(report.reportId).state).toBe('dismissed');
    expect(at.heard(reporter)).toBe(2);
  });

  test('does not wait twice, when they complain anew before the first decision is taken back', async () => {
    const postId = await at.write(author);
    const { report } = await complain(aboutPost(postId));
    const { decisionId } = await at.decide(postId, { outcome: 'approve' });
    const anew = await complain(aboutPost(postId));
    expect(anew.report.reportId).not.toBe(report.reportId);
    await at.moderator.do('moderate', 'undo', { decisionId, reason: '看错了。' });
    expect(at.cloud.read('reports', { caseId: postId, state: 'open' })).toHaveLength(1);
    expect(at.caseOf(postId)).toMatchObject({ openReports: 1, reportsUnsettledAt: null });
  });
});

describe('what was not solved', () => {
  const text = '还在发，换了个标题。';

  test('is opened again once, graver than before', async () => {
    const postId = await at.write(author);
    const { report } = await complain(aboutPost(postId));
    await at.decide(postId, { outcome: 'approve' });
    const reopen = () => reporter.do('report', 'reopen', { reportId: report.reportId, text });
    const [first, second] = await Promise.all([reopen(), reopen()]);
    expect(first).toEqual(second);
    expect(first.report).toMatchObject({
      state: 'open',
      reopened: true,
      text: `发了很多遍\n\n${text}`,
      reply: null,
    });
    expect(at.caseOf(postId)).toMatchObject({
      state: 'open',
      round: 2,
      lane: 'complaint',
      harm: 2,
      openReports: 1,
    });
    expect(at.reportOf(report.reportId).round).toBe(2);
    expect(at.logOf(postId, 'report.reopened')).toHaveLength(1);
    expect((await complain(aboutPost(postId))).report.reportId).toBe(report.reportId);
    await at.decide(postId, removal);
    expect((await reporter.do('report', 'mine')).reports).toMatchObject([
      { state: 'upheld', canReopen: false },
    ]);
    const again = await reporter.refused('report', 'reopen', { reportId: report.reportId, text });
    expect(again).toMatchObject({ code: 'CONFLICT', message: { zh: '这条投诉已经再次提交过一次了。' } });
  });

  test('stays closed when it is open, late, or somebody else’s', async () => {
    const postId = await at.write(author);
    const { report } = await complain(aboutPost(postId));
    const input = { reportId: report.reportId, text };
    expect((await reporter.refused('report', 'reopen', input)).code).toBe('CONFLICT');
    await at.decide(postId, { outcome: 'approve' });
    expect((await author.refused('report', 'reopen', input)).code).toBe('NOT_FOUND');
    at.cloud.clock.advance(16 * day);
    expect((await reporter.refused('report', 'reopen', input)).message.zh).toContain('15 天');
    const anew = await complain(aboutPost(postId));
    expect(anew.report.reportId).not.toBe(report.reportId);
  });

  test('waits once for a person: not beside a new complaint of theirs', async () => {
    const postId = await at.write(author);
    const { report } = await complain(aboutPost(postId));
    await at.decide(postId, { outcome: 'approve' });
    await complain(aboutPost(postId));
    const refusal = await reporter.refused('report', 'reopen', { reportId: report.reportId, text });
    expect(refusal.message.zh).toContain('已有一条');
    expect(at.caseOf(postId).openReports).toBe(1);
  });
});

describe('abusive complaints', () => {
  /** Complains about a new post and is found to have done so to harm. */
  async function abuse(): Promise<string> {
    const postId = await at.write(author);
    const { report } = await complain(aboutPost(postId));
    await at.decide(postId, { outcome: 'approve', abusive: [report.reportId] });
    return report.reportId;
  }

  test('slow whoever makes them, who is told why and until when, and count for less', async () => {
    await abuse();
    expect((await reporter.do('report', 'mine')).reports[0]!.reply?.zh).toContain('恶意投诉');
    const posts = [
      await at.write(author),
      await at.write(author),
      await at.write(author),
      await at.write(author),
    ];
    for (const postId of posts.slice(0, 3)) await complain(aboutPost(postId));
    expect(at.caseOf(posts[0]!).reportWeight.established).toBeCloseTo(2 / 7);
    const event = { subject: aboutPost(posts[3]!), reason: 'spam' };
    const refusal = await reporter.refused('report', 'submit', event);
    expect(refusal.code).toBe('RATE_LIMITED');
    expect(refusal.message.zh).toContain('1 条投诉被认定为恶意投诉');
    expect(refusal.retryAfter).toBeLessThanOrEqual(day);
    await complain(aboutPost(posts[0]!));
    at.cloud.clock.advance(day);
    await complain(aboutPost(posts[3]!));
  });

  test('are forgotten after 90 days', async () => {
    await abuse();
    at.cloud.clock.advance(91 * day);
    for (let n = 0; n < 5; n += 1) await complain(aboutPost(await at.write(author)));
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { because, day, startDeciding, type Deciding } from './support/deciding';
import { examplePost, words } from './support/examples';
import { miscounted } from './support/everything';
import type { Someone } from './support/project-cloud';

let d: Deciding;
let author: Someone;
beforeAll(async () => {
  d = await startDeciding();
});
beforeEach(async () => {
  d.cloud.clock.advance(3_600_000);
  author = await d.cloud.person();
});
afterAll(() => d.cloud.dispose());

describe('taking back', () => {
  test('is for one’s own within a day, and for admins at any time', async () => {
    const postId = await d.write(author);
    const { decisionId } = await d.decide(postId, { outcome: 'remove', ...because });
    const input = { decisionId, reason: '看错了。' };
    expect((await d.other.refused('moderate', 'undo', input)).code).toBe('FORBIDDEN');
    d.cloud.clock.advance(day + 1);
    expect((await d.moderator.refused('moderate', 'undo', input)).code).toBe('FORBIDDEN');
    expect((await d.undo(decisionId, d.admin)).state).toBe('undone');
    expect(await d.seen(postId)).toBe(examplePost.title);
  });

  test('leaves alone what its author has removed', async () => {
    const postId = await d.write(author);
    const { decisionId } = await d.decide(postId, { outcome: 'remove', ...because });
    await author.do('publish', 'post.remove', { postId });
    await d.undo(decisionId);
    expect(d.one('posts', postId).state).toBe('removed');
    expect(d.one('decisions', decisionId).state).toBe('undone');
  });

  test('takes the sanction along that came with it', async () => {
    const postId = await d.write(author);
    const sanction = { kind: 'ban' as const, days: 3 };
    const { decisionId } = await d.decide(postId, { outcome: 'remove', ...because, sanction });
    expect(d.one('users', author.userId).sanctions).toHaveLength(1);
    expect((await author.refused('publish', 'post.create', examplePost)).code).toBe('BANNED');
    expect(d.cloud.read('decisions', { authorId: author.userId })).toHaveLength(2);
    await d.undo(decisionId);
    expect(d.one('users', author.userId)).toMatchObject({
      sanctions: [],
      sanctionsEndAt: null,
      unsettledAt: null,
    });
    expect(d.cloud.read('decisions', { authorId: author.userId, state: 'standing' })).toEqual([]);
    expect(await d.seen(postId)).toBe(examplePost.title);
  });
});

describe('one decision over another', () => {
  const complain = (postId: string) =>
    d.reader.do('report', 'submit', { subject: { type: 'post', id: postId }, reason: 'spam' });
  /** Somebody else decides the author's appeal. */
  const appeal = async (decisionId: string, overturn: boolean) => {
    await author.do('appeal', 'submit', { decisionId, text: '这就是我自己的车。' });
    await d.other.do('moderate', 'claim', { caseId: decisionId });
    const { version } = d.one('cases', decisionId);
    await d.other.do('appeal', 'decide', { caseId: decisionId, version, overturn, reply: '看过了。' });
  };

  test('is taken back first', async () => {
    const postId = await d.write(author, { body: words.review });
    const approved = await d.decide(postId, { outcome: 'approve' });
    await complain(postId);
    const removed = await d.decide(postId, { outcome: 'remove', ...because });
    const input = { decisionId: approved.decisionId, reason: '看错了。' };
    const refused = await d.moderator.refused('moderate', 'undo', input);
    expect([refused.code, refused.message.en]).toEqual([
      'CONFLICT',
      'A later decision stands. Take that back first.',
    ]);
    await d.undo(removed.decisionId);
    await d.undo(approved.decisionId);
    expect(d.one('posts', postId)).toMatchObject({ publishedAt: null, decisionId: null });
    expect(await d.seen(postId)).toBeNull();
  });

  test('leaves nothing of an earlier one that was overturned meanwhile', async () => {
    const postId = await d.write(author, { body: '车在三单元，晚上来。' });
    const before = d.one('posts', postId);
    const masked = await d.decide(postId, { outcome: 'mask', ...because, mask: ['三单元'] });
    await complain(postId);
    const removed = await d.decide(postId, { outcome: 'remove', ...because });
    await appeal(masked.decisionId, true);
    expect(d.one('posts', postId)).toMatchObject({ state: 'taken-down', decisionId: removed.decisionId });
    await d.undo(removed.decisionId);
    const { body, decisionId, searchText } = d.one('posts', postId);
    expect({ body, decisionId, searchText }).toEqual({
      body: before.body,
      decisionId: null,
      searchText: before.searchText,
    });
  });

  test('keeps the case as it is when it was opened anew, and takes back what the decision did', async () => {
    const postId = await d.write(author, { body: words.review });
    const { decisionId } = await d.decide(postId, { outcome: 'approve' });
    await complain(postId);
    const { round, version } = d.one('cases', postId);
    await d.undo(decisionId);
    expect(d.one('cases', postId)).toMatchObject({ state: 'open', round, version });
    expect(await d.seen(postId)).toBeNull();
  });

  test('is not taken back once it was upheld on appeal', async () => {
    const postId = await d.write(author);
    const { decisionId } = await d.decide(postId, { outcome: 'remove', ...because });
    await appeal(decisionId, false);
    const refused = await d.admin.refused('moderate', 'undo', { decisionId, reason: '看错了。' });
    expect(refused.code).toBe('CONFLICT');
    expect(await d.seen(postId)).toBeNull();
  });

  test('an appeal is not decided like a case', async () => {
    const postId = await d.write(author);
    const { decisionId } = await d.decide(postId, { outcome: 'remove', ...because });
    await author.do('appeal', 'submit', { decisionId, text: '这就是我自己的车。' });
    await d.other.do('moderate', 'claim', { caseId: decisionId });
    const { version } = d.one('cases', decisionId);
    const input = { caseId: decisionId, version, outcome: 'approve' };
    const error = await d.other.refused('moderate', 'decide', input);
    expect(Object.keys(error.fields ?? {})).toEqual(['outcome']);
    expect((await d.moderator.refused('moderate', 'decide', input)).code).toBe('FORBIDDEN');
  });

  test('and its sanction are gone when an appeal is won', async () => {
    const postId = await d.write(author);
    const before = d.one('posts', postId);
    const sanction = { kind: 'ban' as const, days: 30 };
    const { decisionId } = await d.decide(postId, { outcome: 'remove', ...because, sanction });
    await appeal(decisionId, true);
    expect(d.one('posts', postId)).toEqual(before);
    expect(d.one('users', author.userId)).toMatchObject({ sanctions: [], unsettledAt: null });
    const { record } = await d.admin.do('moderate', 'person', { userId: author.userId });
    expect(record.strikes).toEqual({ weight: 0, count: 0 });
  });
});

describe('a complaint', () => {
  const report = async (type: 'user' | 'platform', id: string) =>
    (
      await d.reader.do('report', 'submit', {
        subject: { type, id },
        reason: 'malfunction',
        text: '打不开。',
      })
    ).report;
  const stateOf = (reportId: string) => d.one('reports', reportId).state;

  test('about the platform is answered, and nothing else', async () => {
    const { reportId } = await report('platform', 'platform');
    const { caseId } = d.one('reports', reportId);
    const vain = await d.refused(caseId, { outcome: 'remove', ...because });
    expect(Object.keys(vain.fields ?? {})).toEqual(['outcome']);
    const made = await d.decide(caseId, { outcome: 'answer', reply: '已经修好了。' });
    expect(made.strike).toBeNull();
    expect(d.one('reports', reportId)).toMatchObject({ state: 'answered', reply: '已经修好了。' });
  });

  test('about a person whose profile may stand is upheld when they are sanctioned', async () => {
    const subject = { type: 'user' as const, id: author.userId };
    const { report: made } = await d.reader.do('report', 'submit', { subject, reason: 'harassment' });
    const foreign = await d.refused(author.userId, { outcome: 'approve', abusive: ['r_other'] });
    expect(Object.keys(foreign.fields ?? {})).toEqual(['abusive']);
    const sanction = { kind: 'mute' as const, days: 3 };
    const decided = await d.decide(author.userId, { outcome: 'approve', ...because, sanction });
    expect(decided).toMatchObject({ outcome: 'mute', sanction: { kind: 'mute' } });
    expect(d.one('cases', author.userId)).toMatchObject({ state: 'closed', decisionId: decided.decisionId });
    expect(stateOf(made.reportId)).toBe('upheld');
    await d.undo(decided.decisionId);
    expect(stateOf(made.reportId)).toBe('open');
    expect(d.one('users', author.userId).sanctions).toEqual([]);
  });
});

describe('when something fails', () => {
  test('after the decision, sweep does the rest', async () => {
    const postId = await d.write(author);
    d.cloud.setFaults([{ target: { database: 'modifyDocument', collection: 'posts' }, effect: 'fail' }]);
    const input = { userId: author.userId, kind: 'ban' as const, days: 3, ...because };
    await d.moderator.do('moderate', 'sanction', input);
    d.cloud.setFaults([]);
    expect(d.one('posts', postId).state).toBe('published');
    expect(await d.seen(postId)).toBeNull();
    await d.cloud.runTimer('sweep');
    expect(d.one('posts', postId).state).toBe('withheld');
    expect(d.one('users', author.userId).unsettledAt).toBeNull();
  });

  test('and the answer is lost, the same call answers with what it made', async () => {
    const postId = await d.write(author);
    await d.moderator.do('moderate', 'claim', { caseId: postId });
    const input = { ...d.read(postId), outcome: 'remove' as const, ...because };
    d.cloud.setFaults([{ target: { database: 'commitTransaction' }, effect: 'drop', count: 1 }]);
    await d.moderator.send('moderate', { action: 'decide', ...input });
    d.cloud.setFaults([]);
    const { decision } = await d.moderator.do('moderate', 'decide', input);
    expect(d.cloud.read('decisions', { caseId: postId }).map(({ _id }) => _id)).toEqual([
      decision.decisionId,
    ]);
    expect(d.cloud.read('log', { caseId: postId, action: 'content.decided' })).toHaveLength(1);
  });
});

describe('a sanction', () => {
  const sanction = async (kind: 'warning' | 'mute' | 'ban', days = 3, by = d.moderator, whom = author) =>
    (await by.do('moderate', 'sanction', { userId: whom.userId, kind, days, ...because })).decision;

  test('warns: a notice and a strike, and nothing else', async () => {
    const made = await sanction('warning');
    expect(made.strike).toMatchObject({ weight: 2 });
    expect(d.noticesTo(author)).toEqual(['warning']);
    await d.write(author);
    expect((await sanction('warning')).decisionId).toBe(made.decisionId);
  });

  test('mutes until it ends, which sweep notes and tells', async () => {
    await sanction('mute', 1);
    const error = await author.refused('publish', 'post.create', examplePost);
    expect(error).toMatchObject({
      code: 'MUTED',
      decision: { until: d.one('users', author.userId).sanctionsEndAt },
    });
    d.cloud.clock.advance(day);
    await d.write(author);
    await d.cloud.runTimer('sweep');
    expect(d.one('users', author.userId)).toMatchObject({ sanctions: [], sanctionsEndAt: null });
    expect(d.noticesTo(author)).toEqual(expect.arrayContaining(['mute', 'sanction-ended']));
    expect(d.cloud.read('log', { authorId: author.userId, action: 'sanction.ended' })).toHaveLength(1);
  });

  test('bans: nothing of the person shows until it is lifted, and other sanctions stay', async () => {
    const postId = await d.write(author);
    const theirs = await d.write(d.reader);
    const commentId = await d.comment(author, theirs, '我要');
    await sanction('mute', 30);
    const made = await sanction('ban', 30);
    expect(await d.seen(postId)).toBeNull();
    expect(d.one('posts', postId).state).toBe('withheld');
    expect(d.one('comments', commentId).state).toBe('withheld');
    expect(d.one('users', author.userId).unsettledAt).toBeNull();
    expect((await author.refused('publish', 'post.remove', { postId })).code).toBe('BANNED');
    const input = { decisionId: made.decisionId, reason: '情况已说明。' };
    const lifted = await d.other.do('moderate', 'lift', input);
    expect(lifted.decision.state).toBe('lifted');
    expect(await d.seen(postId)).toBe(examplePost.title);
    expect(d.one('users', author.userId).sanctions.map(({ kind }) => kind)).toEqual(['mute']);
    expect((await d.other.do('moderate', 'lift', input)).decision.state).toBe('lifted');
    expect(miscounted(d.cloud)).toEqual([]);
  });

  test('that ends by itself shows content again after sweep', async () => {
    const postId = await d.write(author);
    await sanction('ban', 1);
    d.cloud.clock.advance(day);
    await d.cloud.runTimer('sweep');
    expect(await d.seen(postId)).toBe(examplePost.title);
  });

  test('keeps what is approved meanwhile from showing', async () => {
    const postId = await d.write(author, { body: words.review });
    await sanction('ban');
    await d.decide(postId, { outcome: 'approve' });
    expect(d.one('posts', postId).state).toBe('withheld');
    expect(await d.seen(postId)).toBeNull();
  });

  test('is not escaped by deleting the account: that waits for the end of a ban', async () => {
    const leaver = await d.cloud.person();
    for (const person of [author, leaver]) await person.do('register', 'session');
    await leaver.do('register', 'account.delete', {});
    for (const { userId } of [author, leaver]) {
      await d.moderator.do('moderate', 'sanction', { userId, kind: 'ban', days: 30, ...because });
    }
    await author.do('register', 'account.delete', {});
    d.cloud.clock.advance(29 * day);
    await d.cloud.runTimer('sweep');
    for (const person of [author, leaver]) {
      const { me, isNew } = await person.do('register', 'session');
      expect({ isNew, userId: me.userId }).toEqual({ isNew: false, userId: person.userId });
      expect((await person.refused('publish', 'post.create', examplePost)).code).toBe('BANNED');
    }
    d.cloud.clock.advance(day + 1);
    await d.cloud.runTimer('sweep');
    await d.cloud.runTimer('sweep');
    for (const person of [author, leaver]) {
      expect((await person.do('register', 'session')).isNew).toBe(true);
    }
  });

  test('is not for oneself, and for operators by an admin only', async () => {
    const input = { kind: 'mute', days: 1, ...because };
    const against = async (by: Someone, whom: Someone) =>
      (await by.refused('moderate', 'sanction', { ...input, userId: whom.userId })).code;
    expect(await against(d.moderator, d.moderator)).toBe('FORBIDDEN');
    expect(await against(d.admin, d.admin)).toBe('FORBIDDEN');
    expect(await against(d.moderator, d.other)).toBe('FORBIDDEN');
    expect((await d.moderator.refused('moderate', 'sanction', { ...input, userId: 'u_none' })).code).toBe(
      'NOT_FOUND',
    );
    const made = await sanction('warning', 1, d.admin, d.other);
    expect(made.outcome).toBe('warning');
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { contract } from '../../cloudfunctions/moderate/contract';
import type { InputOf } from '../../cloudfunctions/common/kernel/contract/contract';
import { examplePost, words } from './support/examples';
import { miscounted } from './support/everything';
import { startProjectCloud, type ProjectCloud, type Someone } from './support/project-cloud';

const day = 86_400_000;
let cloud: ProjectCloud;
let author: Someone;
let reader: Someone;
let moderator: Someone;
let other: Someone;
let admin: Someone;

async function operator(name: string, role: 'moderator' | 'support' | 'admin'): Promise<Someone> {
  const someone = await cloud.person(name);
  cloud.load('operators', [{ _id: someone.userId, role }]);
  return someone;
}

beforeAll(async () => {
  cloud = await startProjectCloud();
  cloud.load('settings', [{ _id: 'moderation', value: { sampleOneIn: 0 }, updatedAt: 0 }]);
  reader = await cloud.person('reader');
  moderator = await operator('moderator', 'moderator');
  other = await operator('other', 'moderator');
  admin = await operator('admin', 'admin');
});
beforeEach(async () => {
  cloud.clock.advance(3_600_000);
  author = await cloud.person();
});
afterAll(() => cloud.dispose());

type Decide = InputOf<typeof contract, 'decide'>;

/** A post of a new author: published, with a case to be looked at. */
const write = async (change: Record<string, unknown> = {}, by = author) =>
  (await by.do('publish', 'post.create', { ...examplePost, ...change })).post;
const edit = async (postId: string, change: Record<string, unknown>) => {
  const { revision } = post(postId);
  return (await author.do('publish', 'post.update', { ...examplePost, postId, revision, ...change })).post;
};
const comment = async (postId: string, body: string, by = author) =>
  (await by.do('publish', 'comment.create', { postId, body })).comment;
const post = (id: string) => cloud.read('posts', { _id: id })[0]!;
const commentOf = (id: string) => cloud.read('comments', { _id: id })[0]!;
const caseOf = (id: string) => cloud.read('cases', { _id: id })[0]!;
const user = (id: string) => cloud.read('users', { _id: id })[0]!;
const decision = (id: string) => cloud.read('decisions', { _id: id })[0]!;
const actionsOn = (caseId: string) => cloud.read('log', { caseId }).map(({ action }) => action);
const noticesTo = (userId: string) => cloud.read('notices', { userId }).map(({ kind }) => kind);
const read = (id: string) => {
  const { version } = caseOf(id);
  const revision = cloud.read('posts', { _id: id })[0]?.revision;
  return { caseId: id, version, ...(revision === undefined ? {} : { revision }) };
};
const because = { rule: 'honest' as const, reason: '与实际不符。' };

async function decide(id: string, choice: Omit<Decide, 'caseId' | 'version'>, by = moderator) {
  await by.do('moderate', 'claim', { caseId: id });
  return (await by.do('moderate', 'decide', { ...read(id), ...choice })).decision;
}
const undo = (decisionId: string, by = moderator) =>
  by.do('moderate', 'undo', { decisionId, reason: '看错了。' });

/** What somebody else sees of a post: its title, or null. */
async function seen(postId: string): Promise<string | null> {
  const answer = await reader.send('browse', { action: 'post', postId });
  return answer.ok ? (answer.data as { post: { title: string } }).post.title : null;
}

describe('a post', () => {
  test('that is removed is gone for others, and back as it was when that is taken back', async () => {
    const { postId } = await write();
    await comment(postId, '还在吗？', reader);
    await reader.do('publish', 'like.set', { postId, liked: true });
    const before = post(postId);
    const made = await decide(postId, { outcome: 'remove', ...because });
    expect(made).toMatchObject({ outcome: 'remove', state: 'standing', canUndo: true });
    expect(made.strike).toMatchObject({ weight: 2 });
    expect(await seen(postId)).toBeNull();
    expect(post(postId)).toMatchObject({ state: 'taken-down', decisionId: made.decisionId });
    expect(caseOf(postId)).toMatchObject({ state: 'closed', decisionId: made.decisionId, lease: null });
    expect(noticesTo(author.userId)).toContain('content-removed');
    expect((await author.do('browse', 'post', { postId })).post.state).toBe('taken-down');

    expect((await undo(made.decisionId)).decision.state).toBe('undone');
    expect(post(postId)).toEqual(before);
    expect(await seen(postId)).toBe(before.title);
    expect(caseOf(postId)).toMatchObject({
      state: 'open',
      round: 1,
      lease: { operatorId: moderator.userId },
    });
    expect(actionsOn(postId)).toEqual(expect.arrayContaining(['content.decided', 'decision.undone']));
    expect(noticesTo(author.userId)).toContain('content-restored');
    const { record } = await admin.do('moderate', 'person', { userId: author.userId });
    expect(record.strikes).toEqual({ weight: 0, count: 0 });
    expect((await undo(made.decisionId)).decision.state).toBe('undone');
  });

  test('under review shows when it is approved, with its pictures but those that are refused', async () => {
    const images = [cloud.upload(author), cloud.upload(author)];
    const { postId } = await write({ kind: 'virtual', category: 'lessons', images });
    expect(await seen(postId)).toBeNull();
    const made = await decide(postId, { outcome: 'approve', refusedPictures: [images[1]!.fileID] });
    const shown = (await reader.do('browse', 'post', { postId })).post;
    expect(shown.images.map(({ fileID }) => fileID)).toEqual([images[0]!.fileID]);
    expect(noticesTo(author.userId)).toEqual(expect.arrayContaining(['content-approved', 'picture-refused']));
    await undo(made.decisionId);
    expect(await seen(postId)).toBeNull();
    expect(post(postId)).toMatchObject({ state: 'pending', publishedAt: null });
    expect(post(postId).images.map(({ state }) => state)).toEqual(['pending', 'pending']);
  });

  test('has the edit that waited when it is approved', async () => {
    const { postId } = await write();
    await decide(postId, { outcome: 'approve' });
    expect(noticesTo(author.userId)).toEqual([]);
    await edit(postId, { title: words.review });
    expect(await seen(postId)).toBe(examplePost.title);
    const waiting = post(postId);
    const made = await decide(postId, { outcome: 'approve' });
    expect(await seen(postId)).toBe(words.review);
    expect(post(postId)).toMatchObject({ draft: null, updatedAt: waiting.draft!.at });
    await undo(made.decisionId);
    expect(post(postId)).toEqual(waiting);
  });

  test('keeps what others see when the edit beside it is sent back, and the author has it still', async () => {
    const { postId } = await write();
    await decide(postId, { outcome: 'approve' });
    await edit(postId, { title: words.review });
    await decide(postId, { outcome: 'ask-change', ...because });
    expect(await seen(postId)).toBe(examplePost.title);
    const mine = (await author.do('browse', 'post', { postId })).post;
    expect(mine).toMatchObject({ title: words.review, state: 'refused' });
    await edit(postId, { title: '改好了' });
    expect(await seen(postId)).toBe(examplePost.title);
    expect(caseOf(postId)).toMatchObject({ state: 'open', causes: ['review'] });
    await decide(postId, { outcome: 'approve' });
    expect(await seen(postId)).toBe('改好了');
  });

  test('is hidden until its author has changed it and somebody has looked', async () => {
    const { postId } = await write();
    const made = await decide(postId, { outcome: 'ask-change', ...because });
    expect(made.strike).toBeNull();
    expect(await seen(postId)).toBeNull();
    await edit(postId, { title: '写清楚了' });
    expect(post(postId).state).toBe('pending');
    await undo(made.decisionId, admin);
    expect(post(postId)).toMatchObject({ state: 'pending', title: '写清楚了' });
    await decide(postId, { outcome: 'approve' });
    expect(await seen(postId)).toBe('写清楚了');
  });

  test('is masked where the phrases stand', async () => {
    const { postId } = await write({ body: '车在三单元 401，晚上来。' });
    const vain = await moderatorRefused(postId, { outcome: 'mask', ...because, mask: ['没有'] });
    expect(Object.keys(vain.fields ?? {})).toEqual(['mask']);
    const before = post(postId);
    const made = await decide(postId, { outcome: 'mask', ...because, mask: ['三单元', '401'] });
    expect((await reader.do('browse', 'post', { postId })).post.body).toBe('车在*** ***，晚上来。');
    expect(noticesTo(author.userId)).toContain('content-masked');
    await undo(made.decisionId);
    expect(post(postId)).toEqual(before);
  });
});

/** How a decision on a claimed case is refused. */
async function moderatorRefused(id: string, choice: Record<string, unknown>, by = moderator) {
  await by.do('moderate', 'claim', { caseId: id });
  return by.refused('moderate', 'decide', { ...read(id), ...choice });
}

describe('a comment', () => {
  test.each([
    ['approve', 'published', 1],
    ['remove', 'taken-down', 0],
    ['mask', 'published', 1],
  ] as const)('%s: %s, and the post counts %i', async (outcome, state, count) => {
    const { postId } = await write({}, reader);
    const { commentId } = await comment(postId, words.review);
    expect(post(postId).commentCount).toBe(0);
    const before = commentOf(commentId);
    const choice = outcome === 'approve' ? { outcome } : { outcome, ...because, mask: ['微信'] };
    const made = await decide(commentId, choice);
    expect(commentOf(commentId).state).toBe(state);
    expect(post(postId).commentCount).toBe(count);
    if (outcome === 'mask') expect(commentOf(commentId).body).toBe(words.review.replace('微信', '**'));
    await undo(made.decisionId);
    expect(commentOf(commentId)).toEqual(before);
    expect(miscounted(cloud)).toEqual([]);
  });

  test('cannot be sent back', async () => {
    const { postId } = await write({}, reader);
    const { commentId } = await comment(postId, words.review);
    const error = await moderatorRefused(commentId, { outcome: 'ask-change', ...because });
    expect(Object.keys(error.fields ?? {})).toEqual(['outcome']);
  });
});

describe('a profile', () => {
  test('has the name that waited when it is approved, and the one before when that is taken back', async () => {
    await author.do('register', 'profile.update', { nickname: '老王' });
    await author.do('register', 'profile.update', { nickname: words.review });
    expect(user(author.userId)).toMatchObject({ nickname: '老王', nicknamePending: words.review });
    const made = await decide(author.userId, { outcome: 'approve' });
    expect(user(author.userId)).toMatchObject({ nickname: words.review, nicknamePending: null });
    await undo(made.decisionId);
    expect(user(author.userId)).toMatchObject({ nickname: '老王', nicknamePending: words.review });
  });

  test('loses the name that waits, and keeps the one others know', async () => {
    await author.do('register', 'profile.update', { nickname: '老王', bio: '住三号楼' });
    await author.do('register', 'profile.update', { nickname: words.review });
    const nothing = await moderatorRefused(author.userId, { outcome: 'remove', ...because });
    expect(Object.keys(nothing.fields ?? {})).toEqual(['fields']);
    const made = await decide(author.userId, {
      outcome: 'remove',
      ...because,
      fields: ['nickname', 'bio'],
    });
    expect(user(author.userId)).toMatchObject({ nickname: '老王', nicknamePending: null, bio: '' });
    expect(noticesTo(author.userId)).toContain('profile-changed');
    await undo(made.decisionId);
    expect(user(author.userId)).toMatchObject({ nicknamePending: words.review, bio: '住三号楼' });
  });
});

describe('a decision is refused', () => {
  test('without a rule and a reason', async () => {
    const { postId } = await write();
    const error = await moderatorRefused(postId, { outcome: 'remove' });
    expect(Object.keys(error.fields ?? {})).toEqual(['rule', 'reason']);
  });

  test('without a claim, and when it has run out', async () => {
    const { postId } = await write();
    const input = { ...read(postId), outcome: 'approve' };
    expect((await moderator.refused('moderate', 'decide', input)).code).toBe('CONFLICT');
    await moderator.do('moderate', 'claim', { caseId: postId });
    cloud.clock.advance(16 * 60_000);
    const late = await moderator.refused('moderate', 'decide', input);
    expect(late.message.zh).toContain('领取已经到期');
    await other.do('moderate', 'claim', { caseId: postId });
    const taken = await moderator.refused('moderate', 'decide', input);
    expect(taken.message.en).toContain('Somebody else has it now');
  });

  test('on what its author has edited since', async () => {
    const { postId } = await write();
    await moderator.do('moderate', 'claim', { caseId: postId });
    const input = { ...read(postId), outcome: 'remove', ...because };
    await edit(postId, { title: '改了标题' });
    const error = await moderator.refused('moderate', 'decide', input);
    expect([error.code, error.message.en]).toEqual([
      'CONFLICT',
      'The author has edited it. Read it again before you decide.',
    ]);
    expect(await seen(postId)).toBe('改了标题');
  });

  test('on what somebody else has decided; the same again answers the same', async () => {
    const { postId } = await write();
    await moderator.do('moderate', 'claim', { caseId: postId });
    const input = { ...read(postId), outcome: 'remove' as const, ...because };
    const made = await moderator.do('moderate', 'decide', input);
    expect((await moderator.do('moderate', 'decide', input)).decision.decisionId).toBe(
      made.decision.decisionId,
    );
    expect(cloud.read('decisions', { caseId: postId })).toHaveLength(1);
    const error = await other.refused('moderate', 'decide', input);
    expect(error.message.zh).toContain('其他同事已经处理：下架');
  });

  test('to all but one of many at once', async () => {
    const { postId } = await write();
    await moderator.do('moderate', 'claim', { caseId: postId });
    const input = { ...read(postId), ...because };
    const outcomes = ['remove', 'ask-change', 'approve', 'remove', 'approve'];
    const answers = await Promise.all(
      outcomes.map((outcome) => moderator.send('moderate', { action: 'decide', ...input, outcome })),
    );
    const standing = cloud.read('decisions', { caseId: postId });
    expect(standing).toHaveLength(1);
    for (const [index, answer] of answers.entries()) {
      if (answer.ok) expect(outcomes[index]).toBe(standing[0]!.outcome);
      else expect(answer.error.code).toBe('CONFLICT');
    }
  });

  test('about oneself', async () => {
    const { postId } = await write({}, moderator);
    const input = { ...read(postId), outcome: 'approve' };
    expect((await moderator.refused('moderate', 'decide', input)).code).toBe('FORBIDDEN');
    expect((await decide(postId, { outcome: 'approve' }, other)).outcome).toBe('approve');
  });
});

describe('several at once', () => {
  test('are decided each on its own', async () => {
    const [first, second, third] = [await write(), await write(), await write()].map(({ postId }) => postId);
    await other.do('moderate', 'claim', { caseId: second! });
    const stale = { ...read(third!), version: caseOf(third!).version + 1 };
    const items = [read(first!), read(second!), stale];
    const answer = await moderator.do('moderate', 'bulk', { items, outcome: 'remove', ...because });
    expect(answer.done.map(({ caseId }) => caseId)).toEqual([first]);
    const why = new Map(answer.failed.map(({ caseId, why: { en } }) => [caseId, en]));
    expect(why.get(second!)).toContain('Somebody else has it');
    expect([...why.keys()].sort()).toEqual([second!, third!].sort());
    expect(await seen(first!)).toBeNull();
    expect(await seen(second!)).toBe(examplePost.title);
  });
});

describe('taking back', () => {
  test('is for one’s own within a day, and for admins at any time', async () => {
    const { postId } = await write();
    const { decisionId } = await decide(postId, { outcome: 'remove', ...because });
    const input = { decisionId, reason: '看错了。' };
    expect((await other.refused('moderate', 'undo', input)).code).toBe('FORBIDDEN');
    cloud.clock.advance(day + 1);
    expect((await moderator.refused('moderate', 'undo', input)).code).toBe('FORBIDDEN');
    expect((await undo(decisionId, admin)).decision.state).toBe('undone');
    expect(await seen(postId)).toBe(examplePost.title);
  });

  test('leaves alone what its author has removed', async () => {
    const { postId } = await write();
    const { decisionId } = await decide(postId, { outcome: 'remove', ...because });
    await author.do('publish', 'post.remove', { postId });
    await undo(decisionId);
    expect(post(postId).state).toBe('removed');
    expect(decision(decisionId).state).toBe('undone');
  });

  test('takes the sanction along that came with it', async () => {
    const { postId } = await write();
    const sanction = { kind: 'ban' as const, days: 3 };
    const { decisionId } = await decide(postId, { outcome: 'remove', ...because, sanction });
    expect(user(author.userId).sanctions).toHaveLength(1);
    expect((await author.refused('publish', 'post.create', examplePost)).code).toBe('BANNED');
    expect(cloud.read('decisions', { authorId: author.userId })).toHaveLength(2);
    await undo(decisionId);
    expect(user(author.userId)).toMatchObject({ sanctions: [], sanctionsEndAt: null, unsettledAt: null });
    expect(cloud.read('decisions', { authorId: author.userId, state: 'standing' })).toEqual([]);
    expect(await seen(postId)).toBe(examplePost.title);
  });
});

describe('a sanction', () => {
  const sanction = async (kind: 'warning' | 'mute' | 'ban', days = 3, by = moderator, whom = author) =>
    (await by.do('moderate', 'sanction', { userId: whom.userId, kind, days, ...because })).decision;

  test('warns: a notice and a strike, and nothing else', async () => {
    const made = await sanction('warning');
    expect(made.strike).toMatchObject({ weight: 2 });
    expect(noticesTo(author.userId)).toEqual(['warning']);
    await write();
    expect((await sanction('warning')).decisionId).toBe(made.decisionId);
  });

  test('mutes until it ends, which sweep notes and tells', async () => {
    await sanction('mute', 1);
    const error = await author.refused('publish', 'post.create', examplePost);
    expect(error).toMatchObject({ code: 'MUTED', decision: { until: user(author.userId).sanctionsEndAt } });
    cloud.clock.advance(day);
    await write();
    await cloud.runTimer('sweep');
    expect(user(author.userId)).toMatchObject({ sanctions: [], sanctionsEndAt: null });
    expect(noticesTo(author.userId)).toEqual(expect.arrayContaining(['mute', 'sanction-ended']));
    expect(cloud.read('log', { authorId: author.userId, action: 'sanction.ended' })).toHaveLength(1);
  });

  test('bans: nothing of the person shows until it is lifted, and other sanctions stay', async () => {
    const { postId } = await write();
    const theirs = await write({}, reader);
    const { commentId } = await comment(theirs.postId, '我要');
    await sanction('mute', 30);
    const made = await sanction('ban', 30);
    expect(await seen(postId)).toBeNull();
    expect(post(postId).state).toBe('withheld');
    expect(commentOf(commentId).state).toBe('withheld');
    expect(user(author.userId).unsettledAt).toBeNull();
    expect((await author.refused('publish', 'post.remove', { postId })).code).toBe('BANNED');
    const input = { decisionId: made.decisionId, reason: '情况已说明。' };
    const lifted = await other.do('moderate', 'lift', input);
    expect(lifted.decision.state).toBe('lifted');
    expect(await seen(postId)).toBe(examplePost.title);
    expect(user(author.userId).sanctions.map(({ kind }) => kind)).toEqual(['mute']);
    expect((await other.do('moderate', 'lift', input)).decision.state).toBe('lifted');
    expect(miscounted(cloud)).toEqual([]);
  });

  test('that ends by itself shows content again after sweep', async () => {
    const { postId } = await write();
    await sanction('ban', 1);
    cloud.clock.advance(day);
    await cloud.runTimer('sweep');
    expect(await seen(postId)).toBe(examplePost.title);
  });

  test('keeps what is approved meanwhile from showing', async () => {
    const { postId } = await write({ body: words.review });
    await sanction('ban');
    await decide(postId, { outcome: 'approve' });
    expect(post(postId).state).toBe('withheld');
    expect(await seen(postId)).toBeNull();
  });

  test('is not for oneself, and for operators by an admin only', async () => {
    const input = { kind: 'mute', days: 1, ...because };
    const against = async (by: Someone, whom: Someone) =>
      (await by.refused('moderate', 'sanction', { ...input, userId: whom.userId })).code;
    expect(await against(moderator, moderator)).toBe('FORBIDDEN');
    expect(await against(admin, admin)).toBe('FORBIDDEN');
    expect(await against(moderator, other)).toBe('FORBIDDEN');
    expect((await moderator.refused('moderate', 'sanction', { ...input, userId: 'u_none' })).code).toBe(
      'NOT_FOUND',
    );
    const made = await sanction('warning', 1, admin, other);
    expect(made.outcome).toBe('warning');
  });
});

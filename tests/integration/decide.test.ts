import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { because, startDeciding, type Deciding } from './support/deciding';
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

describe('a post', () => {
  test('that is removed is gone for others, and back as it was when that is taken back', async () => {
    const postId = await d.write(author);
    await d.comment(d.reader, postId, '还在吗？');
    await d.reader.do('publish', 'like.set', { postId, liked: true });
    const before = d.one('posts', postId);
    const made = await d.decide(postId, { outcome: 'remove', ...because });
    expect(made).toMatchObject({ outcome: 'remove', state: 'standing', canUndo: true });
    expect(made.strike).toMatchObject({ weight: 2 });
    expect(await d.seen(postId)).toBeNull();
    expect(d.one('posts', postId)).toMatchObject({ state: 'taken-down', decisionId: made.decisionId });
    expect(d.one('cases', postId)).toMatchObject({
      state: 'closed',
      decisionId: made.decisionId,
      lease: null,
    });
    expect(d.noticesTo(author)).toContain('content-removed');
    expect((await author.do('browse', 'post', { postId })).post.state).toBe('taken-down');

    expect((await d.undo(made.decisionId)).state).toBe('undone');
    expect(d.one('posts', postId)).toEqual(before);
    expect(await d.seen(postId)).toBe(before.title);
    expect(d.one('cases', postId)).toMatchObject({
      state: 'open',
      round: 1,
      lease: { operatorId: d.moderator.userId },
    });
    expect(d.cloud.read('log', { caseId: postId }).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['content.decided', 'decision.undone']),
    );
    expect(d.noticesTo(author)).toContain('content-restored');
    const { record } = await d.admin.do('moderate', 'person', { userId: author.userId });
    expect(record.strikes).toEqual({ weight: 0, count: 0 });
    expect((await d.undo(made.decisionId)).state).toBe('undone');
  });

  test('under review shows when it is approved, with its pictures but those that are refused', async () => {
    const images = [d.cloud.upload(author), d.cloud.upload(author)];
    const postId = await d.write(author, { kind: 'virtual', category: 'lessons', price: null, images });
    expect(await d.seen(postId)).toBeNull();
    const made = await d.decide(postId, { outcome: 'approve', refusedPictures: [images[1]!.fileID] });
    const shown = (await d.reader.do('browse', 'post', { postId })).post;
    expect(shown.images.map(({ fileID }) => fileID)).toEqual([images[0]!.fileID]);
    expect(d.noticesTo(author)).toEqual(expect.arrayContaining(['content-approved', 'picture-refused']));
    await d.undo(made.decisionId);
    expect(await d.seen(postId)).toBeNull();
    expect(d.one('posts', postId)).toMatchObject({ state: 'pending', publishedAt: null });
    expect(d.one('posts', postId).images.map(({ state }) => state)).toEqual(['pending', 'pending']);
  });

  test('has the edit that waited when it is approved', async () => {
    const postId = await d.write(author);
    await d.decide(postId, { outcome: 'approve' });
    expect(d.noticesTo(author)).toEqual([]);
    await d.edit(author, postId, { title: words.review });
    expect(await d.seen(postId)).toBe(examplePost.title);
    const waiting = d.one('posts', postId);
    const made = await d.decide(postId, { outcome: 'approve' });
    expect(await d.seen(postId)).toBe(words.review);
    expect(d.one('posts', postId)).toMatchObject({ draft: null, updatedAt: waiting.draft!.at });
    await d.undo(made.decisionId);
    expect(d.one('posts', postId)).toEqual(waiting);
  });

  test('keeps what others see when the edit beside it is sent back, and the author has it still', async () => {
    const postId = await d.write(author);
    await d.decide(postId, { outcome: 'approve' });
    await d.edit(author, postId, { title: words.review });
    await d.decide(postId, { outcome: 'ask-change', ...because });
    expect(await d.seen(postId)).toBe(examplePost.title);
    const mine = (await author.do('browse', 'post', { postId })).post;
    expect(mine).toMatchObject({ title: words.review, state: 'refused' });
    await d.edit(author, postId, { title: '改好了' });
    expect(await d.seen(postId)).toBe(examplePost.title);
    expect(d.one('cases', postId)).toMatchObject({ state: 'open', causes: ['review'] });
    await d.decide(postId, { outcome: 'approve' });
    expect(await d.seen(postId)).toBe('改好了');
  });

  test('is hidden until its author has changed it and somebody has looked', async () => {
    const postId = await d.write(author);
    const made = await d.decide(postId, { outcome: 'ask-change', ...because });
    expect(made.strike).toBeNull();
    expect(await d.seen(postId)).toBeNull();
    await d.edit(author, postId, { title: '写清楚了' });
    expect(d.one('posts', postId).state).toBe('pending');
    await d.undo(made.decisionId, d.admin);
    expect(d.one('posts', postId)).toMatchObject({ state: 'pending', title: '写清楚了' });
    await d.decide(postId, { outcome: 'approve' });
    expect(await d.seen(postId)).toBe('写清楚了');
  });

  test('is masked where the phrases stand', async () => {
    const postId = await d.write(author, { body: '车在三单元 401，晚上来。' });
    const vain = await d.refused(postId, { outcome: 'mask', ...because, mask: ['没有'] });
    expect(Object.keys(vain.fields ?? {})).toEqual(['mask']);
    const before = d.one('posts', postId);
    const made = await d.decide(postId, { outcome: 'mask', ...because, mask: ['三单元', '401'] });
    expect((await d.reader.do('browse', 'post', { postId })).post.body).toBe('车在*** ***，晚上来。');
    expect(d.noticesTo(author)).toContain('content-masked');
    await d.undo(made.decisionId);
    expect(d.one('posts', postId)).toEqual(before);
  });
});

describe('a comment', () => {
  test.each([
    ['approve', 'published', 1],
    ['remove', 'taken-down', 0],
    ['mask', 'published', 1],
  ] as const)('%s: %s, and the post counts %i', async (outcome, state, count) => {
    const postId = await d.write(d.reader);
    const commentId = await d.comment(author, postId, words.review);
    expect(d.one('posts', postId).commentCount).toBe(0);
    const before = d.one('comments', commentId);
    const choice = outcome === 'approve' ? { outcome } : { outcome, ...because, mask: ['微信'] };
    const made = await d.decide(commentId, choice);
    expect(d.one('comments', commentId).state).toBe(state);
    expect(d.one('posts', postId).commentCount).toBe(count);
    if (outcome === 'mask')
      expect(d.one('comments', commentId).body).toBe(words.review.replace('微信', '**'));
    await d.undo(made.decisionId);
    expect(d.one('comments', commentId)).toEqual(before);
    expect(miscounted(d.cloud)).toEqual([]);
  });

  test('cannot be sent back', async () => {
    const postId = await d.write(d.reader);
    const commentId = await d.comment(author, postId, words.review);
    const error = await d.refused(commentId, { outcome: 'ask-change', ...because });
    expect(Object.keys(error.fields ?? {})).toEqual(['outcome']);
  });
});

describe('a profile', () => {
  test('has the name that waited when it is approved, and the one before when that is taken back', async () => {
    await author.do('register', 'profile.update', { nickname: '老王' });
    await author.do('register', 'profile.update', { nickname: words.review });
    expect(d.one('users', author.userId)).toMatchObject({ nickname: '老王', nicknamePending: words.review });
    const made = await d.decide(author.userId, { outcome: 'approve' });
    expect(d.one('users', author.userId)).toMatchObject({ nickname: words.review, nicknamePending: null });
    await d.undo(made.decisionId);
    expect(d.one('users', author.userId)).toMatchObject({ nickname: '老王', nicknamePending: words.review });
  });

  test('loses the name that waits, and keeps the one others know', async () => {
    await author.do('register', 'profile.update', { nickname: '老王', bio: '住三号楼' });
    await author.do('register', 'profile.update', { nickname: words.review });
    const nothing = await d.refused(author.userId, { outcome: 'remove', ...because });
    expect(Object.keys(nothing.fields ?? {})).toEqual(['fields']);
    const made = await d.decide(author.userId, {
      outcome: 'remove',
      ...because,
      fields: ['nickname', 'bio'],
    });
    expect(d.one('users', author.userId)).toMatchObject({ nickname: '老王', nicknamePending: null, bio: '' });
    expect(d.noticesTo(author)).toContain('profile-changed');
    await d.undo(made.decisionId);
    expect(d.one('users', author.userId)).toMatchObject({ nicknamePending: words.review, bio: '住三号楼' });
  });
});

describe('a decision is refused', () => {
  test('without a rule and a reason', async () => {
    const postId = await d.write(author);
    const error = await d.refused(postId, { outcome: 'remove' });
    expect(Object.keys(error.fields ?? {})).toEqual(['rule', 'reason']);
  });

  test('without a claim, and when it has run out', async () => {
    const postId = await d.write(author);
    const input = { ...d.read(postId), outcome: 'approve' };
    expect((await d.moderator.refused('moderate', 'decide', input)).code).toBe('CONFLICT');
    await d.moderator.do('moderate', 'claim', { caseId: postId });
    d.cloud.clock.advance(16 * 60_000);
    const late = await d.moderator.refused('moderate', 'decide', input);
    expect(late.message.zh).toContain('接手的时间已经到了');
    await d.other.do('moderate', 'claim', { caseId: postId });
    const taken = await d.moderator.refused('moderate', 'decide', input);
    expect(taken.message.en).toContain('Somebody else has it now');
  });

  test('on what its author has edited since', async () => {
    const postId = await d.write(author);
    await d.moderator.do('moderate', 'claim', { caseId: postId });
    const input = { ...d.read(postId), outcome: 'remove', ...because };
    await d.edit(author, postId, { title: '改了标题' });
    const error = await d.moderator.refused('moderate', 'decide', input);
    expect([error.code, error.message.en]).toEqual([
      'CONFLICT',
      'The author has edited it. Read it again before you decide.',
    ]);
    expect(await d.seen(postId)).toBe('改了标题');
  });

  test('on what somebody else has decided; the same again answers the same', async () => {
    const postId = await d.write(author);
    await d.moderator.do('moderate', 'claim', { caseId: postId });
    const input = { ...d.read(postId), outcome: 'remove' as const, ...because };
    const made = await d.moderator.do('moderate', 'decide', input);
    expect((await d.moderator.do('moderate', 'decide', input)).decision.decisionId).toBe(
      made.decision.decisionId,
    );
    expect(d.cloud.read('decisions', { caseId: postId })).toHaveLength(1);
    const error = await d.other.refused('moderate', 'decide', input);
    expect(error.message.zh).toContain('其他同事已经处理：下架');
  });

  test('to all but one of many at once', async () => {
    const postId = await d.write(author);
    await d.moderator.do('moderate', 'claim', { caseId: postId });
    const input = { ...d.read(postId), ...because };
    const outcomes = ['remove', 'ask-change', 'approve', 'remove', 'approve'];
    const answers = await Promise.all(
      outcomes.map((outcome) => d.moderator.send('moderate', { action: 'decide', ...input, outcome })),
    );
    const standing = d.cloud.read('decisions', { caseId: postId });
    expect(standing).toHaveLength(1);
    for (const [index, answer] of answers.entries()) {
      if (answer.ok) expect(outcomes[index]).toBe(standing[0]!.outcome);
      else expect(answer.error.code).toBe('CONFLICT');
    }
  });

  test('about oneself', async () => {
    const postId = await d.write(d.moderator);
    const input = { ...d.read(postId), outcome: 'approve' };
    expect((await d.moderator.refused('moderate', 'decide', input)).code).toBe('FORBIDDEN');
    expect((await d.decide(postId, { outcome: 'approve' }, d.other)).outcome).toBe('approve');
  });
});

describe('several at once', () => {
  test('are decided each on its own', async () => {
    const [first, second, third] = await Promise.all([1, 2, 3].map(() => d.write(author)));
    await d.other.do('moderate', 'claim', { caseId: second! });
    const stale = { ...d.read(third!), version: d.one('cases', third!).version + 1 };
    const items = [d.read(first!), d.read(second!), stale];
    const answer = await d.moderator.do('moderate', 'bulk', { items, outcome: 'remove', ...because });
    expect(answer.done.map(({ caseId }) => caseId)).toEqual([first]);
    const why = new Map(answer.failed.map(({ caseId, why: { en } }) => [caseId, en]));
    expect(why.get(second!)).toContain('Somebody else has it');
    expect([...why.keys()].sort()).toEqual([second!, third!].sort());
    expect(await d.seen(first!)).toBeNull();
    expect(await d.seen(second!)).toBe(examplePost.title);
  });
});

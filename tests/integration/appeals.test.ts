import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { miscounted } from './support/everything';
import { examplePost, words } from './support/examples';
import { operator } from './support/operators';
import { png, put } from './support/pictures';
import { startProjectCloud, type ProjectCloud, type Someone } from './support/project-cloud';

const hour = 3_600_000;
const day = 24 * hour;
const because = { rule: 'honest' as const, reason: '与实际不符。' };
const plea = '这就是我自己的车，照片也是我拍的。';

let cloud: ProjectCloud;
let author: Someone;
let reader: Someone;
let first: Someone;
let second: Someone;
beforeAll(async () => {
  cloud = await startProjectCloud();
  cloud.load('settings', [{ _id: 'moderation', value: { sampleOneIn: 0 }, updatedAt: 0 }]);
  reader = await cloud.person('reader');
  first = await operator(cloud, 'moderator');
  second = await operator(cloud, 'moderator');
});
beforeEach(async () => {
  cloud.clock.advance(hour);
  author = await cloud.person();
});
afterAll(() => cloud.dispose());

const caseOf = (id: string) => cloud.read('cases', { _id: id })[0]!;
const postOf = (id: string) => cloud.read('posts', { _id: id })[0]!;
const decisionOf = (id: string) => cloud.read('decisions', { _id: id })[0]!;
const userOf = ({ userId }: Someone) => cloud.read('users', { _id: userId })[0]!;
const strikesOf = async ({ userId }: Someone) =>
  (await second.do('moderate', 'person', { userId })).record.strikes.weight;
const noticesTo = ({ userId }: Someone) => cloud.read('notices', { userId }).map(({ kind }) => kind);
const submit = (decisionId: string, who = author) =>
  who.do('appeal', 'submit', { decisionId, text: plea }).then(({ appeal }) => appeal);

/** A post with a comment and a like of somebody else. */
async function write(): Promise<string> {
  const { post } = await author.do('publish', 'post.create', examplePost);
  await reader.do('publish', 'comment.create', { postId: post.postId, body: '还在吗？' });
  await reader.do('publish', 'like.set', { postId: post.postId, liked: true });
  return post.postId;
}

type Choice = Record<string, unknown> & { outcome: 'approve' | 'remove' | 'ask-change' };

/** Decides the case of a post; gives the decision's id. */
async function decide(postId: string, choice: Choice, by = first): Promise<string> {
  await by.do('moderate', 'claim', { caseId: postId });
  const { version } = caseOf(postId);
  const { revision } = postOf(postId);
  const { decision } = await by.do('moderate', 'decide', { caseId: postId, version, revision, ...choice });
  return decision.decisionId;
}

const remove = (postId: string) => decide(postId, { outcome: 'remove', ...because });

async function sanction(kind: 'mute' | 'ban', who = author): Promise<string> {
  const input = { userId: who.userId, kind, days: 7, ...because };
  return (await first.do('moderate', 'sanction', input)).decision.decisionId;
}

const answer = (caseId: string, overturn: boolean) => ({
  caseId,
  version: caseOf(caseId).version,
  overturn,
  reply: '我们又看了一遍。',
});

/** Decides an appeal. */
async function settle(decisionId: string, overturn: boolean, by = second) {
  await by.do('moderate', 'claim', { caseId: decisionId });
  return (await by.do('appeal', 'decide', answer(decisionId, overturn))).appeal;
}

describe('a decision', () => {
  test('says to whom it is about what happened, which rule, and what can be done', async () => {
    const postId = await write();
    const decisionId = await remove(postId);
    const { decision } = await author.do('appeal', 'decision', { decisionId });
    expect(decision).toMatchObject({
      outcome: 'remove',
      state: 'standing',
      automatic: false,
      rule: { id: 'honest' },
      reason: because.reason,
      subject: { type: 'post', id: postId, about: examplePost.title },
      canEdit: true,
      canAppeal: true,
      appealUntil: decision.at + 20 * day,
      appeal: null,
    });
    expect(JSON.stringify(decision)).not.toContain(first.userId);
    for (const stranger of [reader, first]) {
      expect((await stranger.refused('appeal', 'decision', { decisionId })).code).toBe('NOT_FOUND');
      expect((await stranger.refused('appeal', 'submit', { decisionId, text: plea })).code).toBe('NOT_FOUND');
    }
    const { decisions } = await author.do('appeal', 'mine');
    expect(decisions).toEqual([decision]);
    expect((await reader.do('appeal', 'mine')).decisions).toEqual([]);
  });

  test('of content that was removed since has no name, and nothing to edit', async () => {
    const postId = await write();
    const decisionId = await remove(postId);
    await author.do('publish', 'post.remove', { postId });
    const { decision } = await author.do('appeal', 'decision', { decisionId });
    expect(decision).toMatchObject({ subject: { about: '' }, canEdit: false });
  });

  test('lets nobody edit who may not post', async () => {
    const decisionId = await remove(await write());
    const muted = await sanction('mute');
    const { decision } = await author.do('appeal', 'decision', { decisionId });
    expect(decision.canEdit).toBe(false);
    const other = (await author.do('appeal', 'decision', { decisionId: muted })).decision;
    expect(other.sanction).toMatchObject({ kind: 'mute', inForce: true });
    cloud.clock.advance(7 * day);
    const later = (await author.do('appeal', 'decision', { decisionId: muted })).decision;
    expect(later.sanction).toMatchObject({ inForce: false });
    expect((await author.do('appeal', 'decision', { decisionId })).decision.canEdit).toBe(true);
  });

  test('is on a list, newest first, a page at a time', async () => {
    const made = decisionOf(await remove(await write()));
    const more = Array.from({ length: 24 }, (_, index) => ({
      ...made,
      _id: `d_page_${index}`,
      at: made.at - index - 1,
    }));
    const approval = { ...made, _id: 'd_page_approval', outcome: 'approve' as const };
    cloud.load('decisions', [...more, approval]);
    const page = await author.do('appeal', 'mine');
    const rest = await author.do('appeal', 'mine', { cursor: page.nextCursor! });
    const ids = [...page.decisions, ...rest.decisions].map(({ decisionId }) => decisionId);
    expect(ids).toEqual([made._id, ...more.map(({ _id }) => _id)]);
    expect(rest.nextCursor).toBeNull();
  });
});

describe('an appeal', () => {
  test('opens a case for somebody else, with a deadline, and says that it has come', async () => {
    const decisionId = await remove(await write());
    const images = [cloud.upload(author).fileID];
    const { appeal } = await author.do('appeal', 'submit', { decisionId, text: plea, images });
    expect(appeal).toMatchObject({ state: 'open', text: plea, images, reply: '', decidedAt: null });
    expect(appeal.dueAt).toBe(appeal.createdAt + 72 * hour);
    expect(caseOf(decisionId)).toMatchObject({
      subject: { type: 'decision', id: decisionId },
      authorId: author.userId,
      lane: 'appeal',
      harm: 1,
      dueAt: appeal.dueAt,
      excluded: [first.userId],
    });
    expect(decisionOf(decisionId).appealId).toBe(appeal.appealId);
    expect(noticesTo(author)).toContain('appeal-received');
    expect(cloud.read('log', { action: 'appeal.submitted', decisionId })).toHaveLength(1);
    const { items } = await second.do('appeal', 'queue');
    expect(items.map(({ caseId }) => caseId)).toContain(decisionId);
    expect(items.every(({ lane }) => lane === 'appeal')).toBe(true);
    expect((await author.do('appeal', 'decision', { decisionId })).decision).toMatchObject({
      canAppeal: false,
      appeal,
    });
  });

  test('is one for a decision, however often and at once it is sent', async () => {
    const decisionId = await remove(await write());
    const appeals = await Promise.all([submit(decisionId), submit(decisionId), submit(decisionId)]);
    cloud.clock.advance(21 * day);
    const again = await author.do('appeal', 'submit', { decisionId, text: '另一段话，一样的结果。' });
    for (const appeal of [...appeals, again.appeal]) expect(appeal).toEqual(appeals[0]);
    expect(caseOf(decisionId)).toMatchObject({ round: 1, version: 1 });
    expect(cloud.read('log', { action: 'appeal.submitted', decisionId })).toHaveLength(1);
    expect(noticesTo(author).filter((kind) => kind === 'appeal-received')).toHaveLength(1);
  });

  test('comes within twenty days', async () => {
    const late = await remove(await write());
    cloud.clock.advance(20 * day + 1000);
    const refusal = await author.refused('appeal', 'submit', { decisionId: late, text: plea });
    expect(refusal).toMatchObject({ code: 'CONFLICT', message: { zh: '申诉的期限已经过了。' } });
    expect((await author.do('appeal', 'decision', { decisionId: late })).decision.canAppeal).toBe(false);
    const intime = await remove(await write());
    cloud.clock.advance(20 * day - 1000);
    expect(await submit(intime)).toMatchObject({ state: 'open' });
  });

  test('is against what takes something away and still stands', async () => {
    const postId = await write();
    const approval = await decide(postId, { outcome: 'approve' });
    const nothing = await author.refused('appeal', 'submit', { decisionId: approval, text: plea });
    expect(nothing.message.en).toMatch(/nothing to appeal/);
    const removal = await remove(await write());
    await first.do('moderate', 'undo', { decisionId: removal, reason: '看错了。' });
    const undone = await author.refused('appeal', 'submit', { decisionId: removal, text: plea });
    expect(undone.message.en).toMatch(/taken back/);
  });

  test('is granted when the decision is taken back without it', async () => {
    const decisionId = await remove(await write());
    const { appealId } = await submit(decisionId);
    await first.do('moderate', 'undo', { decisionId, reason: '我们看错了。' });
    const { decision } = await author.do('appeal', 'decision', { decisionId });
    expect(decision.appeal).toMatchObject({ appealId, state: 'overturned', reply: '我们看错了。' });
    expect(caseOf(decisionId)).toMatchObject({ state: 'closed', lease: null });
    expect(noticesTo(author)).toContain('appeal-decided');
    expect(noticesTo(author)).not.toContain('content-restored');
    expect(cloud.read('log', { action: 'case.closed', caseId: decisionId })).toHaveLength(1);
  });

  test('takes up to four pictures of one’s own and a thousand characters', async () => {
    const decisionId = await remove(await write());
    const foreign = cloud.upload(reader).fileID;
    const own = Array.from({ length: 5 }, () => cloud.upload(author).fileID);
    const { fields } = await author.refused('appeal', 'submit', {
      decisionId,
      text: plea,
      images: [own[0], foreign],
    });
    expect(Object.keys(fields!)).toEqual(['images.1']);
    expect((await author.refused('appeal', 'submit', { decisionId, text: plea, images: own })).code).toBe(
      'INVALID_INPUT',
    );
    for (const text of ['好', '长'.repeat(1001)]) {
      expect((await author.refused('appeal', 'submit', { decisionId, text })).fields).toHaveProperty('text');
    }
    expect(cloud.read('appeals', { decisionId })).toEqual([]);
    expect(await author.do('appeal', 'submit', { decisionId, text: '长'.repeat(1000) })).toBeDefined();
  });

  test('may be made by who is banned, and is graver then', async () => {
    const decisionId = await sanction('ban');
    expect((await author.refused('browse', 'mine')).code).toBe('BANNED');
    await submit(decisionId);
    expect(caseOf(decisionId).harm).toBe(2);
  });
});

describe('is decided', () => {
  test('by a second operator only: whoever made the decision is refused, an admin too', async () => {
    const admin = await operator(cloud, 'admin');
    const decisionId = await decide(await write(), { outcome: 'remove', ...because }, admin);
    await submit(decisionId);
    expect((await admin.refused('moderate', 'claim', { caseId: decisionId })).code).toBe('FORBIDDEN');
    await cloud.set('cases', decisionId, {
      lease: { operatorId: admin.userId, until: cloud.clock.now() + hour },
    });
    const refusal = await admin.refused('appeal', 'decide', answer(decisionId, true));
    expect(refusal.code).toBe('FORBIDDEN');
    expect(refusal.message.en).toMatch(/second operator/);
    expect((await admin.refused('moderate', 'decide', { ...answer(decisionId, true) })).code).not.toBe('OK');
    expect(decisionOf(decisionId).state).toBe('standing');
  });

  test('not by the person themselves, nor by support, nor unclaimed, nor on an old reading', async () => {
    const accused = await operator(cloud, 'moderator');
    const admin = await operator(cloud, 'admin');
    const input = { userId: accused.userId, kind: 'warning' as const, days: 1, ...because };
    const { decision } = await admin.do('moderate', 'sanction', input);
    const caseId = decision.decisionId;
    await submit(caseId, accused);
    expect((await second.refused('appeal', 'decide', answer(caseId, true))).code).toBe('CONFLICT');
    await cloud.set('cases', caseId, {
      lease: { operatorId: accused.userId, until: cloud.clock.now() + hour },
    });
    expect((await accused.refused('appeal', 'decide', answer(caseId, true))).code).toBe('FORBIDDEN');
    await cloud.set('cases', caseId, { lease: null });
    await second.do('moderate', 'claim', { caseId });
    const old = { ...answer(caseId, true), version: caseOf(caseId).version + 1 };
    expect((await second.refused('appeal', 'decide', old)).code).toBe('CONFLICT');
    const support = await operator(cloud, 'support');
    expect((await support.refused('appeal', 'decide', answer(caseId, true))).code).toBe('FORBIDDEN');
    cloud.clock.advance(hour);
    expect((await second.refused('appeal', 'decide', answer(caseId, true))).code).toBe('CONFLICT');
    expect(decisionOf(caseId).state).toBe('standing');
  });

  test('overturned: everything comes back, with comments and likes, and the strike is gone', async () => {
    const postId = await write();
    const before = postOf(postId);
    const decisionId = await remove(postId);
    expect(await strikesOf(author)).toBe(2);
    expect((await reader.refused('browse', 'post', { postId })).code).toBe('NOT_FOUND');
    await submit(decisionId);
    const appeal = await settle(decisionId, true);
    expect(appeal).toMatchObject({ state: 'overturned', reply: '我们又看了一遍。' });
    expect(JSON.stringify(appeal)).not.toContain(second.userId);
    const { post, comments } = await reader.do('browse', 'post', { postId });
    expect(post).toMatchObject({ title: before.title, liked: true, likeCount: 1, commentCount: 1 });
    expect(comments).toHaveLength(1);
    expect(postOf(postId)).toEqual(before);
    expect(await strikesOf(author)).toBe(0);
    expect(miscounted(cloud)).toEqual([]);
    expect(decisionOf(decisionId).state).toBe('overturned');
    expect(caseOf(decisionId)).toMatchObject({ state: 'closed', decisionId });
    expect(noticesTo(author)).toContain('appeal-decided');
    expect(cloud.read('log', { action: 'decision.overturned', decisionId })).toMatchObject([
      { actor: { type: 'operator', id: second.userId }, why: { reason: '我们又看了一遍。' } },
    ]);
  });

  test('upheld: it stays, and the person has an answer', async () => {
    const postId = await write();
    const decisionId = await remove(postId);
    await submit(decisionId);
    expect(await settle(decisionId, false)).toMatchObject({ state: 'upheld' });
    expect(postOf(postId).state).toBe('taken-down');
    expect(await strikesOf(author)).toBe(2);
    expect(cloud.read('log', { action: 'decision.upheld', decisionId })).toHaveLength(1);
    expect((await author.do('appeal', 'decision', { decisionId })).decision.appeal).toMatchObject({
      state: 'upheld',
      reply: '我们又看了一遍。',
    });
    expect((await author.refused('appeal', 'decide', answer(decisionId, true))).code).toBe('FORBIDDEN');
  });

  test('once: the same again is answered, anything else is refused', async () => {
    const decisionId = await remove(await write());
    await submit(decisionId);
    await second.do('moderate', 'claim', { caseId: decisionId });
    const input = answer(decisionId, true);
    const answers = await Promise.all([1, 2, 3].map(() => second.do('appeal', 'decide', input)));
    for (const { appeal } of answers) expect(appeal).toEqual(answers[0]!.appeal);
    expect((await second.refused('appeal', 'decide', { ...input, overturn: false })).code).toBe('CONFLICT');
    const third = await operator(cloud, 'moderator');
    expect((await third.refused('appeal', 'decide', input)).code).toBe('CONFLICT');
    expect(cloud.read('log', { action: 'decision.overturned', decisionId })).toHaveLength(1);
    expect(noticesTo(author).filter((kind) => kind === 'appeal-decided')).toHaveLength(1);
  });

  test('a ban that is overturned ends at once, and shows what it hid', async () => {
    const postId = await write();
    const decisionId = await sanction('ban');
    expect((await reader.refused('browse', 'post', { postId })).code).toBe('NOT_FOUND');
    await submit(decisionId);
    await settle(decisionId, true);
    expect(userOf(author)).toMatchObject({ sanctions: [], sanctionsEndAt: null, unsettledAt: null });
    expect((await reader.do('browse', 'post', { postId })).post.title).toBe(examplePost.title);
    expect((await author.do('browse', 'mine')).posts).toHaveLength(1);
  });

  test('the sanction that came along goes too, and its own appeal can only be granted', async () => {
    const postId = await write();
    const removal = await decide(postId, {
      outcome: 'remove',
      ...because,
      sanction: { kind: 'mute', days: 7 },
    });
    const { decisions } = await author.do('appeal', 'mine');
    const mute = decisions.find(({ outcome }) => outcome === 'mute')!.decisionId;
    await submit(removal);
    await submit(mute);
    await settle(removal, true);
    expect(decisionOf(mute).state).toBe('overturned');
    expect(userOf(author).sanctions).toEqual([]);
    await second.do('moderate', 'claim', { caseId: mute });
    const refusal = await second.refused('appeal', 'decide', answer(mute, false));
    expect(refusal).toMatchObject({ code: 'CONFLICT', message: { en: /cannot stand/ } });
    expect(await settle(mute, true)).toMatchObject({ state: 'overturned' });
    expect(await strikesOf(author)).toBe(0);
  });

  test('what was edited since waits for review, what its author removed stays removed', async () => {
    const [edited, gone] = [await write(), await write()];
    const [first_, second_] = [await remove(edited), await remove(gone)];
    const { revision } = postOf(edited);
    await author.do('publish', 'post.update', {
      ...examplePost,
      title: '改过的标题',
      postId: edited,
      revision,
    });
    await author.do('publish', 'post.remove', { postId: gone });
    for (const decisionId of [first_, second_]) {
      await submit(decisionId);
      await settle(decisionId, true);
    }
    expect(postOf(edited)).toMatchObject({ state: 'pending', title: '改过的标题' });
    expect(caseOf(edited).state).toBe('open');
    expect(postOf(gone).state).toBe('removed');
    expect(await strikesOf(author)).toBe(0);
  });

  test('a picture that an operator refused shows again, and the edit it came with stays', async () => {
    const images = [cloud.upload(author), cloud.upload(author)];
    const postId = await write();
    await decide(postId, { outcome: 'approve' });
    const edit = { ...examplePost, title: words.review, images, postId, revision: 0 };
    await author.do('publish', 'post.update', edit);
    const refused = images[1]!.fileID;
    const decisionId = await decide(postId, { outcome: 'approve', refusedPictures: [refused] });
    const { decision } = await author.do('appeal', 'decision', { decisionId });
    expect(decision).toMatchObject({ canAppeal: true, canEdit: true });
    expect(decision.pictures).toContain(refused);
    expect((await author.do('appeal', 'mine')).decisions).toHaveLength(1);
    await submit(decisionId);
    await settle(decisionId, true);
    const seen = (await reader.do('browse', 'post', { postId })).post;
    expect(seen.title).toBe(words.review);
    expect(seen.images.map(({ fileID }) => fileID)).toEqual(images.map(({ fileID }) => fileID));
    expect((await author.do('appeal', 'mine')).decisions).toMatchObject([{ state: 'overturned' }]);
  });

  test('a picture that a check refused shows again, in a post and in a profile', async () => {
    const risky = [put(cloud, author, png({ mark: 'risky' })), put(cloud, author, png({ mark: 'risky' }))];
    const { post } = await author.do('publish', 'post.create', { ...examplePost, images: [risky[0]!] });
    await author.do('register', 'profile.update', { avatar: risky[1]!.fileID });
    await cloud.environment('primary').wechat.pushes.deliver();
    const { decisions } = await author.do('appeal', 'mine');
    expect(decisions).toHaveLength(2);
    for (const { decisionId, automatic, canAppeal } of decisions) {
      expect({ automatic, canAppeal }).toEqual({ automatic: true, canAppeal: true });
      await submit(decisionId);
      await settle(decisionId, true, first);
    }
    const seen = (await reader.do('browse', 'post', { postId: post.postId })).post;
    expect(seen.images).toHaveLength(1);
    expect(seen.author.avatar).toBe(risky[1]!.fileID);
    expect(cloud.read('removedPictures', { enabled: true })).toEqual([]);
  });
});

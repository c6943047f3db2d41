import { describe, expect, test } from 'vitest';
import { Appealing, because, day, hour, plea } from './support/appealing';
import { miscounted } from './support/everything';
import { operator } from './support/operators';
import { examplePost, words } from './support/examples';
import { png, put } from './support/pictures';

const s = new Appealing();
const {
  caseOf,
  postOf,
  decisionOf,
  userOf,
  strikesOf,
  noticesTo,
  submit,
  write,
  decide,
  remove,
  sanction,
  answer,
  settle,
} = s;

describe('an appeal', () => {
  test('opens a case for somebody else, with a deadline, and says that it has come', async () => {
    const decisionId = await remove(await write());
    const images = [s.cloud.upload(s.author).fileID];
    const { appeal } = await s.author.do('appeal', 'submit', { decisionId, text: plea, images });
    expect(appeal).toMatchObject({ state: 'open', text: plea, images, reply: '', decidedAt: null });
    expect(appeal.dueAt).toBe(appeal.createdAt + 72 * hour);
    expect(caseOf(decisionId)).toMatchObject({
      subject: { type: 'decision', id: decisionId },
      authorId: s.author.userId,
      lane: 'appeal',
      harm: 1,
      dueAt: appeal.dueAt,
      excluded: [s.first.userId],
    });
    expect(decisionOf(decisionId).appealId).toBe(appeal.appealId);
    expect(noticesTo(s.author)).toContain('appeal-received');
    expect(s.cloud.read('log', { action: 'appeal.submitted', decisionId })).toHaveLength(1);
    const { items } = await s.second.do('appeal', 'queue');
    expect(items.map(({ caseId }) => caseId)).toContain(decisionId);
    expect(items.every(({ lane }) => lane === 'appeal')).toBe(true);
    expect((await s.author.do('appeal', 'decision', { decisionId })).decision).toMatchObject({
      canAppeal: false,
      appeal,
    });
  });

  test('is one for a decision, however often and at once it is sent', async () => {
    const decisionId = await remove(await write());
    const appeals = await Promise.all([submit(decisionId), submit(decisionId), submit(decisionId)]);
    s.cloud.clock.advance(21 * day);
    const again = await s.author.do('appeal', 'submit', { decisionId, text: '另一段话，一样的结果。' });
    for (const appeal of [...appeals, again.appeal]) expect(appeal).toEqual(appeals[0]);
    expect(caseOf(decisionId)).toMatchObject({ round: 1, version: 1 });
    expect(s.cloud.read('log', { action: 'appeal.submitted', decisionId })).toHaveLength(1);
    expect(noticesTo(s.author).filter((kind) => kind === 'appeal-received')).toHaveLength(1);
  });

  test('comes within twenty days', async () => {
    const late = await remove(await write());
    s.cloud.clock.advance(20 * day + 1000);
    const refusal = await s.author.refused('appeal', 'submit', { decisionId: late, text: plea });
    expect(refusal).toMatchObject({ code: 'CONFLICT', message: { zh: '申诉的期限已经过了。' } });
    expect((await s.author.do('appeal', 'decision', { decisionId: late })).decision.canAppeal).toBe(false);
    const intime = await remove(await write());
    s.cloud.clock.advance(20 * day - 1000);
    expect(await submit(intime)).toMatchObject({ state: 'open' });
  });

  test('is against what takes something away and still stands', async () => {
    const postId = await write();
    const approval = await decide(postId, { outcome: 'approve' });
    const nothing = await s.author.refused('appeal', 'submit', { decisionId: approval, text: plea });
    expect(nothing.message.en).toMatch(/nothing to appeal/);
    const removal = await remove(await write());
    await s.first.do('moderate', 'undo', { decisionId: removal, reason: '看错了。' });
    const undone = await s.author.refused('appeal', 'submit', { decisionId: removal, text: plea });
    expect(undone.message.en).toMatch(/taken back/);
  });

  test('is granted when the decision is taken back without it', async () => {
    const decisionId = await remove(await write());
    const { appealId } = await submit(decisionId);
    await s.first.do('moderate', 'undo', { decisionId, reason: '我们看错了。' });
    const { decision } = await s.author.do('appeal', 'decision', { decisionId });
    expect(decision.appeal).toMatchObject({ appealId, state: 'overturned', reply: '我们看错了。' });
    expect(caseOf(decisionId)).toMatchObject({ state: 'closed', lease: null });
    expect(noticesTo(s.author)).toContain('appeal-decided');
    expect(noticesTo(s.author)).not.toContain('content-restored');
    expect(s.cloud.read('log', { action: 'case.closed', caseId: decisionId })).toHaveLength(1);
  });

  test('takes up to four pictures of one’s own and a thousand characters', async () => {
    const decisionId = await remove(await write());
    const foreign = s.cloud.upload(s.reader).fileID;
    const own = Array.from({ length: 5 }, () => s.cloud.upload(s.author).fileID);
    const { fields } = await s.author.refused('appeal', 'submit', {
      decisionId,
      text: plea,
      images: [own[0], foreign],
    });
    expect(Object.keys(fields!)).toEqual(['images.1']);
    expect((await s.author.refused('appeal', 'submit', { decisionId, text: plea, images: own })).code).toBe(
      'INVALID_INPUT',
    );
    for (const text of ['好', '长'.repeat(1001)]) {
      expect((await s.author.refused('appeal', 'submit', { decisionId, text })).fields).toHaveProperty(
        'text',
      );
    }
    expect(s.cloud.read('appeals', { decisionId })).toEqual([]);
    expect(await s.author.do('appeal', 'submit', { decisionId, text: '长'.repeat(1000) })).toBeDefined();
  });

  test('may be made by who is banned, and is graver then', async () => {
    const decisionId = await sanction('ban');
    expect((await s.author.refused('browse', 'mine')).code).toBe('BANNED');
    await submit(decisionId);
    expect(caseOf(decisionId).harm).toBe(2);
  });
});

describe('is decided', () => {
  test('by a second operator only: whoever made the decision is refused, an admin too', async () => {
    const admin = await operator(s.cloud, 'admin');
    const decisionId = await decide(await write(), { outcome: 'remove', ...because }, admin);
    await submit(decisionId);
    expect((await admin.refused('moderate', 'claim', { caseId: decisionId })).code).toBe('FORBIDDEN');
    await s.cloud.set('cases', decisionId, {
      lease: { operatorId: admin.userId, until: s.cloud.clock.now() + hour },
    });
    const refusal = await admin.refused('appeal', 'decide', answer(decisionId, true));
    expect(refusal.code).toBe('FORBIDDEN');
    expect(refusal.message.en).toMatch(/second operator/);
    expect((await admin.refused('moderate', 'decide', { ...answer(decisionId, true) })).code).not.toBe('OK');
    expect(decisionOf(decisionId).state).toBe('standing');
  });

  test('not by the person themselves, nor by support, nor unclaimed, nor on an old reading', async () => {
    const accused = await operator(s.cloud, 'moderator');
    const admin = await operator(s.cloud, 'admin');
    const input = { userId: accused.userId, kind: 'warning' as const, days: 1, ...because };
    const { decision } = await admin.do('moderate', 'sanction', input);
    const caseId = decision.decisionId;
    await submit(caseId, accused);
    expect((await s.second.refused('appeal', 'decide', answer(caseId, true))).code).toBe('CONFLICT');
    await s.cloud.set('cases', caseId, {
      lease: { operatorId: accused.userId, until: s.cloud.clock.now() + hour },
    });
    expect((await accused.refused('appeal', 'decide', answer(caseId, true))).code).toBe('FORBIDDEN');
    await s.cloud.set('cases', caseId, { lease: null });
    await s.second.do('moderate', 'claim', { caseId });
    const old = { ...answer(caseId, true), version: caseOf(caseId).version + 1 };
    expect((await s.second.refused('appeal', 'decide', old)).code).toBe('CONFLICT');
    const support = await operator(s.cloud, 'support');
    expect((await support.refused('appeal', 'decide', answer(caseId, true))).code).toBe('FORBIDDEN');
    s.cloud.clock.advance(hour);
    expect((await s.second.refused('appeal', 'decide', answer(caseId, true))).code).toBe('CONFLICT');
    expect(decisionOf(caseId).state).toBe('standing');
  });

  test('overturned: everything comes back, with comments and likes, and the strike is gone', async () => {
    const postId = await write();
    const before = postOf(postId);
    const decisionId = await remove(postId);
    expect(await strikesOf(s.author)).toBe(2);
    expect((await s.reader.refused('browse', 'post', { postId })).code).toBe('NOT_FOUND');
    await submit(decisionId);
    const appeal = await settle(decisionId, true);
    expect(appeal).toMatchObject({ state: 'overturned', reply: '我们又看了一遍。' });
    expect(JSON.stringify(appeal)).not.toContain(s.second.userId);
    const { post, comments } = await s.reader.do('browse', 'post', { postId });
    expect(post).toMatchObject({ title: before.title, liked: true, likeCount: 1, commentCount: 1 });
    expect(comments).toHaveLength(1);
    expect(postOf(postId)).toEqual(before);
    expect(await strikesOf(s.author)).toBe(0);
    expect(miscounted(s.cloud)).toEqual([]);
    expect(decisionOf(decisionId).state).toBe('overturned');
    expect(caseOf(decisionId)).toMatchObject({ state: 'closed', decisionId });
    expect(noticesTo(s.author)).toContain('appeal-decided');
    expect(s.cloud.read('log', { action: 'decision.overturned', decisionId })).toMatchObject([
      { actor: { type: 'operator', id: s.second.userId }, why: { reason: '我们又看了一遍。' } },
    ]);
  });

  test('upheld: it stays, and the person has an answer', async () => {
    const postId = await write();
    const decisionId = await remove(postId);
    await submit(decisionId);
    expect(await settle(decisionId, false)).toMatchObject({ state: 'upheld' });
    expect(postOf(postId).state).toBe('taken-down');
    expect(await strikesOf(s.author)).toBe(2);
    expect(s.cloud.read('log', { action: 'decision.upheld', decisionId })).toHaveLength(1);
    expect((await s.author.do('appeal', 'decision', { decisionId })).decision.appeal).toMatchObject({
      state: 'upheld',
      reply: '我们又看了一遍。',
    });
    expect((await s.author.refused('appeal', 'decide', answer(decisionId, true))).code).toBe('FORBIDDEN');
  });

  test('once: the same again is answered, anything else is refused', async () => {
    const decisionId = await remove(await write());
    await submit(decisionId);
    await s.second.do('moderate', 'claim', { caseId: decisionId });
    const input = answer(decisionId, true);
    const answers = await Promise.all([1, 2, 3].map(() => s.second.do('appeal', 'decide', input)));
    for (const { appeal } of answers) expect(appeal).toEqual(answers[0]!.appeal);
    expect((await s.second.refused('appeal', 'decide', { ...input, overturn: false })).code).toBe('CONFLICT');
    const third = await operator(s.cloud, 'moderator');
    expect((await third.refused('appeal', 'decide', input)).code).toBe('CONFLICT');
    expect(s.cloud.read('log', { action: 'decision.overturned', decisionId })).toHaveLength(1);
    expect(noticesTo(s.author).filter((kind) => kind === 'appeal-decided')).toHaveLength(1);
  });

  test('a ban that is overturned ends at once, and shows what it hid', async () => {
    const postId = await write();
    const decisionId = await sanction('ban');
    expect((await s.reader.refused('browse', 'post', { postId })).code).toBe('NOT_FOUND');
    await submit(decisionId);
    await settle(decisionId, true);
    expect(userOf(s.author)).toMatchObject({ sanctions: [], sanctionsEndAt: null, unsettledAt: null });
    expect((await s.reader.do('browse', 'post', { postId })).post.title).toBe(examplePost.title);
    expect((await s.author.do('browse', 'mine')).posts).toHaveLength(1);
  });

  test('the sanction that came along goes too, and its own appeal can only be granted', async () => {
    const postId = await write();
    const removal = await decide(postId, {
      outcome: 'remove',
      ...because,
      sanction: { kind: 'mute', days: 7 },
    });
    const { decisions } = await s.author.do('appeal', 'mine');
    const mute = decisions.find(({ outcome }) => outcome === 'mute')!.decisionId;
    await submit(removal);
    await submit(mute);
    await settle(removal, true);
    expect(decisionOf(mute).state).toBe('overturned');
    expect(userOf(s.author).sanctions).toEqual([]);
    await s.second.do('moderate', 'claim', { caseId: mute });
    const refusal = await s.second.refused('appeal', 'decide', answer(mute, false));
    expect(refusal).toMatchObject({ code: 'CONFLICT', message: { en: /cannot stand/ } });
    expect(await settle(mute, true)).toMatchObject({ state: 'overturned' });
    expect(await strikesOf(s.author)).toBe(0);
  });

  test('what was edited since waits for review, what its author removed stays removed', async () => {
    const [edited, gone] = [await write(), await write()];
    const [first_, second_] = [await remove(edited), await remove(gone)];
    const { revision } = postOf(edited);
    await s.author.do('publish', 'post.update', {
      ...examplePost,
      title: '改过的标题',
      postId: edited,
      revision,
    });
    await s.author.do('publish', 'post.remove', { postId: gone });
    for (const decisionId of [first_, second_]) {
      await submit(decisionId);
      await settle(decisionId, true);
    }
    expect(postOf(edited)).toMatchObject({ state: 'pending', title: '改过的标题' });
    expect(caseOf(edited).state).toBe('open');
    expect(postOf(gone).state).toBe('removed');
    expect(await strikesOf(s.author)).toBe(0);
  });

  test('a picture that an operator refused shows again, and the edit it came with stays', async () => {
    const images = [s.cloud.upload(s.author), s.cloud.upload(s.author)];
    const postId = await write();
    await decide(postId, { outcome: 'approve' });
    const edit = { ...examplePost, title: words.review, images, postId, revision: 0 };
    await s.author.do('publish', 'post.update', edit);
    const refused = images[1]!.fileID;
    const decisionId = await decide(postId, { outcome: 'approve', refusedPictures: [refused] });
    const { decision } = await s.author.do('appeal', 'decision', { decisionId });
    expect(decision).toMatchObject({ canAppeal: true, canEdit: true });
    expect(decision.pictures).toContain(refused);
    expect((await s.author.do('appeal', 'mine')).decisions).toHaveLength(1);
    await submit(decisionId);
    await settle(decisionId, true);
    const seen = (await s.reader.do('browse', 'post', { postId })).post;
    expect(seen.title).toBe(words.review);
    expect(seen.images.map(({ fileID }) => fileID)).toEqual(images.map(({ fileID }) => fileID));
    expect((await s.author.do('appeal', 'mine')).decisions).toMatchObject([{ state: 'overturned' }]);
  });

  test('a picture that a check refused shows again, in a post and in a profile', async () => {
    const risky = [
      put(s.cloud, s.author, png({ mark: 'risky' })),
      put(s.cloud, s.author, png({ mark: 'risky' })),
    ];
    const { post } = await s.author.do('publish', 'post.create', { ...examplePost, images: [risky[0]!] });
    await s.author.do('register', 'profile.update', { avatar: risky[1]!.fileID });
    await s.cloud.environment('primary').wechat.pushes.deliver();
    const { decisions } = await s.author.do('appeal', 'mine');
    expect(decisions).toHaveLength(2);
    for (const { decisionId, automatic, canAppeal } of decisions) {
      expect({ automatic, canAppeal }).toEqual({ automatic: true, canAppeal: true });
      await submit(decisionId);
      await settle(decisionId, true, s.first);
    }
    const seen = (await s.reader.do('browse', 'post', { postId: post.postId })).post;
    expect(seen.images).toHaveLength(1);
    expect(seen.author.avatar).toBe(risky[1]!.fileID);
    expect(s.cloud.read('removedPictures', { enabled: true })).toEqual([]);
  });
});

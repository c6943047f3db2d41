import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Picture } from '../../database/collections/pictures';
import { examplePost } from './support/examples';
import { jpeg, png, put, type Drawing } from './support/pictures';
import { startProjectCloud, type ProjectCloud, type Someone } from './support/project-cloud';

let cloud: ProjectCloud;
let author: Someone;

beforeAll(async () => {
  cloud = await startProjectCloud();
});
afterAll(() => cloud.dispose());

const pushes = () => cloud.environment('primary').wechat.pushes;

beforeEach(async () => {
  cloud.setFaults([]);
  pushes().drop();
  author = await cloud.person();
});

let patterns = 0;

/** A post with one picture, of a pattern of its own unless one is given. */
async function post(drawing: Drawing | Buffer = {}) {
  const bytes = Buffer.isBuffer(drawing) ? drawing : png({ pattern: (patterns += 1), ...drawing });
  const image = put(cloud, author, bytes);
  const { post: made } = await author.do('publish', 'post.create', { ...examplePost, images: [image] });
  return { postId: made.postId, fileID: image.fileID };
}

const pictureOf = (fileID: string) => cloud.read('pictures', { fileID })[0] as Picture;
const stateIn = (postId: string) => cloud.read('posts', { _id: postId })[0]?.images[0]?.state;
const caseOf = (id: string) => cloud.read('cases', { _id: id })[0];
const minutes = (count: number) => cloud.clock.advance(count * 60_000);
const sweep = () => cloud.runTimer('sweep');

/** What others see of a post. */
async function seen(postId: string) {
  const { post: view } = await cloud.nobody.do('browse', 'post', { postId });
  return view.images.length;
}

/** Has WeChat say something of a picture, whatever it looks like. */
async function say(fileID: string, changes: Record<string, unknown>) {
  const { traces } = pictureOf(fileID);
  const appid = cloud.environment('primary').identity.appid;
  await push({
    appid,
    trace_id: traces.at(-1),
    errcode: 0,
    detail: [],
    ...changes,
  });
}

async function push(event: Record<string, unknown>) {
  const body = {
    ToUserName: 'gh_1',
    FromUserName: 'o1',
    CreateTime: 1,
    MsgType: 'event',
    Event: 'wxa_media_check',
    version: 2,
    ...event,
  };
  const response = await fetch(`${cloud.url}/local/push?env=primary`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
}

const verdict = (suggest: string, label = 100) => ({ result: { suggest, label } });

describe('a picture that passes', () => {
  test('is shown after WeChat has said so, and not before', async () => {
    const { postId, fileID } = await post();
    expect(await seen(postId)).toBe(0);
    expect(pictureOf(fileID)).toMatchObject({
      state: 'pending',
      uses: [{ type: 'post', id: postId }],
      traces: [expect.any(String)],
    });
    expect(await pushes().deliver()).toEqual(['"success"']);
    expect(pictureOf(fileID)).toMatchObject({ state: 'approved', decidedBy: 'check', nextAt: null });
    expect(pictureOf(fileID).hash).toMatch(/^[0-9a-f]{16}$/);
    expect([await seen(postId), stateIn(postId)]).toEqual([1, 'approved']);
    expect(cloud.read('log', { action: 'picture.checked', authorId: author.userId })).not.toEqual([]);
  });

  test('said again, it changes nothing', async () => {
    const { fileID } = await post();
    await pushes().deliver(3);
    const before = [pictureOf(fileID), cloud.read('log').length];
    await say(fileID, verdict('pass'));
    expect([pictureOf(fileID), cloud.read('log').length]).toEqual(before);
  });

  test('is shown in an edit that waits for review too', async () => {
    const { postId, fileID } = await post();
    const image = { fileID, width: 4, height: 3 };
    const draft = { ...cloud.read('posts', { _id: postId })[0], images: [{ ...image, state: 'pending' }] };
    await cloud.set('posts', postId, { draft });
    await pushes().deliver();
    expect(cloud.read('posts', { _id: postId })[0]?.draft?.images[0]?.state).toBe('approved');
  });
});

describe('a risky picture', () => {
  test('is refused, and its author is told and may appeal', async () => {
    const { postId, fileID } = await post({ mark: 'risky' });
    await pushes().deliver(2);
    expect([stateIn(postId), await seen(postId)]).toEqual(['refused', 0]);
    expect(pictureOf(fileID)).toMatchObject({ state: 'refused', decidedBy: 'check' });
    const [decision, ...others] = cloud.read('decisions', { authorId: author.userId });
    expect(others).toEqual([]);
    expect(decision).toMatchObject({
      subject: { type: 'post', id: postId },
      outcome: 'remove',
      rule: 'decent',
      by: { type: 'system' },
      state: 'standing',
      revision: 0,
      before: { state: 'published', pictures: [{ fileID, state: 'pending' }] },
      strike: null,
    });
    expect(cloud.read('notices', { userId: author.userId, kind: 'picture-refused' })).toMatchObject([
      {
        path: `/pages/decision/decision?id=${decision?._id}`,
        data: { rule: 'decent', subjectType: 'post', about: examplePost.title },
      },
    ]);
    expect(cloud.read('log', { decisionId: decision?._id, action: 'content.decided' })).toHaveLength(1);
    expect(caseOf(postId)?.signals.some(({ kind }) => kind === 'picture') ?? false).toBe(false);
  });

  test('put into another post it stays refused', async () => {
    const { fileID } = await post({ mark: 'risky' });
    await pushes().deliver();
    const images = [{ fileID, width: 4, height: 3 }];
    const { post: second } = await author.do('publish', 'post.create', { ...examplePost, images });
    expect(stateIn(second.postId)).toBe('refused');
    expect(pushes().list()).toEqual([]);
  });
});

describe('a picture that is not clear', () => {
  test.each<[string, () => Drawing | Buffer, object]>([
    ['WeChat is not sure', () => ({ mark: 'review' }), { suggest: 'review', label: 20001 }],
    ['WeChat cannot read it', () => Buffer.from('GIF89a picture'), { suggest: 'failed', label: null }],
  ])('waits for a person when %s', async (_, drawing, signal) => {
    const { postId, fileID } = await post(drawing());
    await pushes().deliver(2);
    expect([stateIn(postId), await seen(postId)]).toEqual(['pending', 0]);
    const signals = caseOf(postId)?.signals.filter(({ kind }) => kind === 'picture');
    expect(signals).toEqual([{ kind: 'picture', ...signal, fileID, at: expect.any(Number) as number }]);
    expect(caseOf(postId)).toMatchObject({ state: 'open', authorId: author.userId });
  });

  test('waits when we cannot read it, though WeChat passes it', async () => {
    const { postId, fileID } = await post(Buffer.from('BM a bitmap'));
    pushes().drop();
    await say(fileID, verdict('pass'));
    expect(stateIn(postId)).toBe('pending');
    expect(caseOf(postId)?.signals.at(-1)).toMatchObject({ kind: 'picture', suggest: 'failed' });
  });

  test('used again, it opens a case there too', async () => {
    const { fileID } = await post({ mark: 'review' });
    await pushes().deliver();
    const images = [{ fileID, width: 4, height: 3 }];
    const { post: second } = await author.do('publish', 'post.create', { ...examplePost, images });
    expect(caseOf(second.postId)?.signals).toContainEqual(
      expect.objectContaining({ kind: 'picture', fileID, label: 20001 }) as object,
    );
  });
});

describe('when nothing is heard', () => {
  test('WeChat is asked again after 35 minutes, and either answer counts', async () => {
    const { postId, fileID } = await post();
    pushes().drop();
    minutes(34);
    await sweep();
    expect(pictureOf(fileID).traces).toHaveLength(1);
    minutes(2);
    await sweep();
    const { traces } = pictureOf(fileID);
    expect(new Set(traces).size).toBe(2);
    pushes().drop();
    await say(fileID, { ...verdict('pass'), trace_id: traces[0] });
    expect(stateIn(postId)).toBe('approved');
  });

  test('a person has to look after the second time, and a late pass still counts', async () => {
    const { postId, fileID } = await post();
    for (let time = 0; time < 2; time += 1) {
      pushes().drop();
      minutes(36);
      await sweep();
    }
    expect(pictureOf(fileID).traces).toHaveLength(2);
    expect(caseOf(postId)?.signals.at(-1)).toMatchObject({ kind: 'picture', suggest: 'failed', fileID });
    expect(stateIn(postId)).toBe('pending');
    await sweep();
    minutes(600);
    await say(fileID, verdict('pass'));
    expect(stateIn(postId)).toBe('approved');
  });

  test('a question WeChat did not take is asked by sweep', async () => {
    cloud.setFaults([{ target: { openapi: 'security.mediaCheckAsync' }, effect: 'fail', count: 1 }]);
    const { postId, fileID } = await post();
    expect(pictureOf(fileID)).toMatchObject({ traces: [], state: 'pending' });
    minutes(2);
    await sweep();
    await pushes().deliver();
    expect(stateIn(postId)).toBe('approved');
  });

  test('an author who was not here for two hours cannot be asked about', async () => {
    cloud.setFaults([{ target: { openapi: 'security.mediaCheckAsync' }, effect: 'fail', count: 1 }]);
    const { postId, fileID } = await post();
    minutes(121);
    await sweep();
    expect(pictureOf(fileID)).toMatchObject({ traces: [], result: { suggest: 'failed' } });
    expect(caseOf(postId)?.signals.at(-1)).toMatchObject({ kind: 'picture', suggest: 'failed' });
  });

  test('a push that is lost on the way is as good as none', async () => {
    const { postId } = await post();
    const rule = { target: { push: 'wxa_media_check' }, effect: 'drop', when: 'before', count: 1 } as const;
    cloud.setFaults([rule]);
    await pushes().deliver();
    expect(stateIn(postId)).toBe('pending');
    minutes(36);
    await sweep();
    await pushes().deliver();
    expect(stateIn(postId)).toBe('approved');
  });

  test('a look that failed is taken up by sweep', async () => {
    const { postId, fileID } = await post();
    cloud.setFaults([
      { target: { database: 'getDocument', collection: 'removed_pictures' }, effect: 'fail', count: 1 },
    ]);
    await pushes().deliver();
    expect(pictureOf(fileID)).toMatchObject({ state: 'pending', result: { suggest: 'pass' } });
    minutes(6);
    await sweep();
    expect(stateIn(postId)).toBe('approved');
  });
});

describe('answers in any order', () => {
  test.each([
    [['pass', 'risky'], 'refused'],
    [['risky', 'pass'], 'refused'],
    [['pass', 'review'], 'pending'],
    [['review', 'pass', 'pass'], 'pending'],
    [['review', 'risky', 'review'], 'refused'],
  ] as const)('%j ends as %s', async (answers, state) => {
    const { postId, fileID } = await post();
    pushes().drop();
    for (const answer of answers) await say(fileID, verdict(answer, answer === 'pass' ? 100 : 20002));
    expect(stateIn(postId)).toBe(state);
    const decisions = cloud.read('decisions', { 'subject.id': postId });
    expect(decisions).toHaveLength(state === 'refused' ? 1 : 0);
  });

  test('at the same time they end the same', async () => {
    const { postId, fileID } = await post();
    pushes().drop();
    await Promise.all(
      ['pass', 'risky', 'pass', 'risky', 'review'].map((one) => say(fileID, verdict(one, 20002))),
    );
    expect(stateIn(postId)).toBe('refused');
    expect(cloud.read('decisions', { 'subject.id': postId })).toHaveLength(1);
  });
});

test('an answer after an operator has approved changes nothing but who looks', async () => {
  const { postId, fileID } = await post();
  pushes().drop();
  const picture = pictureOf(fileID);
  await cloud.set('pictures', picture._id, { state: 'approved', decidedBy: 'operator', nextAt: null });
  await say(fileID, verdict('review', 20002));
  expect(caseOf(postId)?.signals.some(({ kind }) => kind === 'picture') ?? false).toBe(false);
  await say(fileID, verdict('risky', 20002));
  expect(pictureOf(fileID)).toMatchObject({ state: 'approved', decidedBy: 'operator' });
  expect(caseOf(postId)?.signals.at(-1)).toMatchObject({ kind: 'picture', suggest: 'risky', fileID });
  expect(cloud.read('decisions', { 'subject.id': postId })).toEqual([]);
});

describe('a picture that looks like a removed one', () => {
  const reading = { target: { database: 'getDocument', collection: 'removed_pictures' } } as const;

  test.each([
    ['at once', 0],
    ['by sweep', 1],
  ])('waits for a person, though it is smaller and compressed anew (%s)', async (_, failures) => {
    const pattern = (patterns += 1);
    const removed = await post({ pattern });
    pushes().drop();
    if (failures > 0) cloud.setFaults([{ ...reading, effect: 'fail', count: failures }]);
    await say(removed.fileID, verdict('risky', 20008));
    const remembered = () => cloud.read('removedPictures', { rule: 'honest' }).at(-1);
    expect(remembered()?.hash === null).toBe(failures > 0);
    if (failures > 0) await sweep();
    expect(remembered()).toMatchObject({
      fileID: null,
      hash: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
    });

    author = await cloud.person();
    const again = await post(jpeg({ pattern, width: 200, height: 150 }, 60));
    await pushes().deliver();
    expect(pictureOf(again.fileID)).toMatchObject({ state: 'pending', decidedBy: 'likeness' });
    expect([stateIn(again.postId), await seen(again.postId)]).toEqual(['pending', 0]);
    expect(caseOf(again.postId)).toMatchObject({ state: 'open', harm: 2 });

    const other = await post();
    await pushes().deliver();
    expect(stateIn(other.postId)).toBe('approved');
  });

  test('is shown when the decision was taken back', async () => {
    const pattern = (patterns += 1);
    const removed = await post({ pattern });
    pushes().drop();
    await say(removed.fileID, verdict('risky', 20013));
    const [remembered] = cloud.read('removedPictures', { rule: 'own-work' });
    await cloud.set('removedPictures', remembered?._id ?? '', { enabled: false });
    const again = await post({ pattern });
    await pushes().deliver();
    expect(stateIn(again.postId)).toBe('approved');
  });
});

describe('an avatar', () => {
  async function avatar(drawing: Drawing) {
    const { fileID } = put(cloud, author, png({ pattern: (patterns += 1), ...drawing }));
    await author.do('register', 'profile.update', { avatar: fileID });
    return fileID;
  }
  const stored = () => cloud.read('users', { _id: author.userId })[0]?.avatar;

  test('is checked as part of the profile, and shown when it passes', async () => {
    const fileID = await avatar({});
    expect(stored()).toEqual({ fileID, state: 'pending' });
    expect(pictureOf(fileID)).toMatchObject({ scene: 1, uses: [{ type: 'user', id: author.userId }] });
    await pushes().deliver();
    expect(stored()).toEqual({ fileID, state: 'approved' });
  });

  test('is refused when it is risky', async () => {
    const fileID = await avatar({ mark: 'risky' });
    await pushes().deliver();
    expect(stored()).toEqual({ fileID, state: 'refused' });
    expect(cloud.read('decisions', { authorId: author.userId })).toMatchObject([
      { subject: { type: 'user', id: author.userId }, outcome: 'remove', before: { pictures: [{ fileID }] } },
    ]);
  });

  test('that was changed meanwhile is left alone', async () => {
    await avatar({ mark: 'risky' });
    const second = await avatar({});
    await pushes().deliver();
    expect(stored()).toEqual({ fileID: second, state: 'approved' });
    expect(cloud.read('decisions', { authorId: author.userId })).toEqual([]);
  });
});

test('a file has one id: the same path in another bucket is refused', async () => {
  const { fileID } = put(cloud, author, png({ pattern: (patterns += 1) }));
  const elsewhere = fileID.replace(/-\d+\//, '-1/');
  expect(elsewhere).not.toBe(fileID);
  await author.do('register', 'profile.update', { avatar: fileID });
  const error = await author.refused('register', 'profile.update', { avatar: elsewhere });
  expect(error).toMatchObject({
    code: 'INVALID_INPUT',
    message: { zh: expect.stringContaining('图片') as string },
  });
  expect((await author.do('register', 'session')).me.avatar?.fileID).toBe(fileID);
  await author.do('register', 'profile.update', { avatar: fileID });
});

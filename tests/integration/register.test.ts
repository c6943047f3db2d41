import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seals } from './support/phones';
import { startProjectCloud, type ProjectCloud, type Someone } from './support/project-cloud';
import { words } from './support/examples';

const hour = 3_600_000;
let cloud: ProjectCloud;
beforeAll(async () => {
  cloud = await startProjectCloud();
});
afterAll(() => cloud.dispose());

describe('session', () => {
  test('makes one person, whatever number of first calls come at once', async () => {
    const calls = Array.from({ length: 12 }, () =>
      cloud.call('register', { action: 'session' }, { as: 'twelve' }),
    );
    const answers = (await Promise.all(calls)) as { data: { me: { userId: string }; isNew: boolean } }[];
    expect(new Set(answers.map(({ data }) => data.me.userId)).size).toBe(1);
    expect(answers.filter(({ data }) => data.isNew)).toHaveLength(1);
    const userId = answers[0]!.data.me.userId;
    expect(cloud.read('identities', { userId })).toHaveLength(1);
  });

  test('gives a friendly name, and the same person again', async () => {
    const person = await cloud.person();
    const { me, isNew } = await person.do('register', 'session');
    expect(isNew).toBe(false);
    expect(me).toMatchObject({
      userId: person.userId,
      role: null,
      phone: null,
      consents: {},
      blocked: [],
      deleteAt: null,
    });
    expect(me.nickname).toMatch(/^邻居 [0-9A-F]{4}$/);
  });

  test('keeps the unionid from the first day, and fills it in when it appears later', async () => {
    const person = await cloud.person();
    const find = () => cloud.read('identities', { userId: person.userId })[0]!;
    const { unionid, _id } = find();
    expect(unionid).toMatch(/^o/);
    await cloud.set('identities', _id, { unionid: null });
    await person.do('register', 'session');
    expect(find().unionid).toBe(unionid);
  });

  test('notes when a person was last here, once an hour', async () => {
    const person = await cloud.person();
    const seenAt = () => cloud.read('identities', { userId: person.userId })[0]!.seenAt;
    const first = seenAt();
    cloud.clock.advance(hour / 2);
    await person.do('register', 'session');
    expect(seenAt()).toBe(first);
    cloud.clock.advance(hour / 2);
    await person.do('register', 'session');
    expect(seenAt()).toBeGreaterThanOrEqual(first + hour);
  });

  test('finishes what an interruption left: an identity without its person', async () => {
    const person = await cloud.person();
    await cloud.environment('primary').database.handle('database.removeDocument', {
      collectionName: 'users',
      query: JSON.stringify({ _id: person.userId }),
      multi: false,
    });
    const { me, isNew } = await person.do('register', 'session');
    expect(me.userId).toBe(person.userId);
    expect(isNew).toBe(true);
  });

  test('is needed before anything else, and needs WeChat', async () => {
    await expect(cloud.nobody.send('register', { action: 'session' })).rejects.toThrow('Unauthenticated');
    expect((await cloud.nobody.refused('browse', 'mine')).code).toBe('UNAUTHENTICATED');
    const answer = await cloud.call('register', { action: 'profile.update' }, { as: 'never-here' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'SESSION_REQUIRED' } });
  });

  test('tells operators their role', async () => {
    const person = await cloud.person();
    cloud.load('operators', [{ _id: person.userId, role: 'support' }]);
    expect((await person.do('register', 'session')).me.role).toBe('support');
  });
});

describe('profile', () => {
  test('sets what passes the check', async () => {
    const person = await cloud.person();
    const { me } = await person.do('register', 'profile.update', {
      nickname: ' 老王 ',
      bio: '修水管\n十年',
      area: '东门',
    });
    expect(me).toMatchObject({ nickname: '老王', nicknamePending: null, bio: '修水管\n十年', area: '东门' });
  });

  test.each(['nickname', 'bio', 'area'])(
    'refuses a risky %s with the reason, and writes nothing',
    async (field) => {
      const person = await cloud.person();
      const before = cloud.read('users', { _id: person.userId });
      const good = { nickname: '好名字', bio: '好', area: '好' };
      const error = await person.refused('register', 'profile.update', { ...good, [field]: words.risky });
      expect(error.code).toBe('CONTENT_REFUSED');
      expect(error.fields?.[field]?.zh).toContain('辱骂');
      expect(error.fields?.[field]?.en).toContain('abuse');
      expect(cloud.read('users', { _id: person.userId })).toEqual(before);
    },
  );

  test('a name under review waits while the old one stays; a bio under review is refused', async () => {
    const person = await cloud.person();
    await person.do('register', 'profile.update', { nickname: '老王' });
    const { me } = await person.do('register', 'profile.update', { nickname: words.review });
    expect(me).toMatchObject({ nickname: '老王', nicknamePending: words.review });
    const error = await person.refused('register', 'profile.update', { bio: words.review });
    expect(error).toMatchObject({
      code: 'CONTENT_REFUSED',
      fields: { bio: { zh: expect.any(String) as string } },
    });
    const back = await person.do('register', 'profile.update', { nickname: '老王' });
    expect(back.me.nicknamePending).toBeNull();
  });

  test('a picture must be the person’s own, and waits for its check', async () => {
    const [person, other] = [await cloud.person(), await cloud.person()];
    const { fileID } = cloud.upload(person);
    const { me } = await person.do('register', 'profile.update', { avatar: fileID });
    expect(me.avatar).toEqual({ fileID, state: 'pending' });
    const error = await person.refused('register', 'profile.update', { avatar: cloud.upload(other).fileID });
    expect(error.fields).toHaveProperty('avatar');
    const page = await other.do('browse', 'user', { userId: person.userId });
    expect(page.person.avatar).toBeNull();
    expect((await person.do('register', 'profile.update', { avatar: null })).me.avatar).toBeNull();
  });
});

describe('phone', () => {
  const codeFor = (phone: string) =>
    cloud.environment('primary').wechat.phoneCodes.issue(phone, cloud.clock.now());
  const storedNumber = ({ userId }: Someone) => seals.open(cloud.read('phones', { _id: userId })[0]!.number);

  test('WeChat’s own number is verified, and its code works once', async () => {
    const person = await cloud.person();
    const code = codeFor('13800001234');
    const { me } = await person.do('register', 'phone.bind', { code });
    expect(me.phone).toEqual({ masked: '+86138****1234', verified: true });
    expect(storedNumber(person)).toBe('+8613800001234');
    const error = await person.refused('register', 'phone.bind', { code });
    expect(error).toMatchObject({
      code: 'INVALID_INPUT',
      fields: { code: { zh: expect.any(String) as string } },
    });
  });

  test('a code that is too old is refused', async () => {
    const person = await cloud.person();
    const code = codeFor('13800001234');
    cloud.clock.advance(6 * 60_000);
    expect((await person.refused('register', 'phone.bind', { code })).fields).toHaveProperty('code');
  });

  test('trouble at WeChat’s is not the person’s fault', async () => {
    const person = await cloud.person();
    cloud.setFaults([{ target: { openapi: 'phonenumber.getPhoneNumber' }, effect: 'fail' }]);
    expect((await person.refused('register', 'phone.bind', { code: codeFor('13800001234') })).code).toBe(
      'UNAVAILABLE',
    );
    cloud.setFaults([]);
  });

  test('a typed number is not verified, and never takes that from the same number', async () => {
    const person = await cloud.person();
    const typed = await person.do('register', 'phone.type', { number: '138 0000 1234' });
    expect(typed.me.phone).toEqual({ masked: '+86138****1234', verified: false });
    await person.do('register', 'phone.bind', { code: codeFor('13800001234') });
    const again = await person.do('register', 'phone.type', { number: '+8613800001234' });
    expect(again.me.phone?.verified).toBe(true);
    const other = await person.do('register', 'phone.type', { number: '+44 20 7946 0958' });
    expect(other.me.phone).toEqual({ masked: '+442****0958', verified: false });
    expect(storedNumber(person)).toBe('+442079460958');
    expect((await person.refused('register', 'phone.type', { number: '12345' })).fields).toHaveProperty(
      'number',
    );
  });
});

describe('consent', () => {
  test('is kept for the version in force, with the first time', async () => {
    const person = await cloud.person();
    const { me } = await person.do('register', 'session');
    const { rules } = me.required;
    const agreed = await person.do('register', 'consent.record', { document: 'rules', version: rules });
    expect(agreed.me.consents).toEqual({ rules });
    const [first] = cloud.read('consents', { userId: person.userId });
    cloud.clock.advance(1000);
    await person.do('register', 'consent.record', { document: 'rules', version: rules });
    expect(cloud.read('consents', { userId: person.userId })).toEqual([first]);
    const error = await person.refused('register', 'consent.record', {
      document: 'rules',
      version: '2020-01',
    });
    expect(error.fields).toHaveProperty('version');
  });
});

describe('block', () => {
  test('adds and takes back, names the blocked, and refuses oneself and strangers', async () => {
    const [person, other] = [await cloud.person(), await cloud.person()];
    const { me } = await person.do('register', 'block', { userId: other.userId });
    expect(me.blocked).toEqual([
      { userId: other.userId, nickname: expect.stringMatching(/^邻居/) as string },
    ]);
    expect((await person.do('register', 'block', { userId: other.userId })).me.blocked).toHaveLength(1);
    expect((await person.refused('register', 'block', { userId: person.userId })).fields).toHaveProperty(
      'userId',
    );
    expect((await person.refused('register', 'block', { userId: 'u_nobody' })).code).toBe('NOT_FOUND');
    expect((await person.do('register', 'unblock', { userId: other.userId })).me.blocked).toEqual([]);
    expect((await person.do('register', 'unblock', { userId: 'u_nobody' })).me.blocked).toEqual([]);
  });

  test('ends at 500', async () => {
    const [person, other, third] = [await cloud.person(), await cloud.person(), await cloud.person()];
    const strangers = Array.from({ length: 499 }, (_, index) => `u_${index}`);
    await cloud.set('users', person.userId, { blocked: strangers });
    await person.do('register', 'block', { userId: other.userId });
    const error = await person.refused('register', 'block', { userId: third.userId });
    expect(error.fields).toHaveProperty('userId');
    expect(cloud.read('users', { _id: person.userId })[0]!.blocked).toHaveLength(500);
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FaultRuleInput } from '../../emulator/faults/rules';
import { mentions, miscounted, useEverything, type User } from './support/everything';
import { startProjectCloud, type ProjectCloud, type Someone } from './support/project-cloud';

const day = 86_400_000;
let cloud: ProjectCloud;
let user: User;
let person: Someone;
let other: Someone;
beforeAll(async () => {
  cloud = await startProjectCloud();
});
beforeEach(async () => {
  other = await cloud.person();
  user = await useEverything(cloud, other);
  person = user.person;
});
afterEach(() => cloud.setFaults([]));
afterAll(() => cloud.dispose());

/** What must not be found anywhere once the person is gone. */
function traces(): string[] {
  const { openid, unionid } = cloud.environment('primary').people.find(person.name!);
  return [openid, unionid, user.secret, user.phone, `uploads/${person.userId}`];
}

function files(): string[] {
  return cloud
    .environment('primary')
    .storage.list()
    .map(({ path }) => path)
    .filter((path) => path.includes(person.userId));
}

function expectGone(secrets: string[]): void {
  expect(mentions(cloud, ...secrets)).toEqual([]);
  expect(files()).toEqual([]);
  expect(miscounted(cloud)).toEqual([]);
  expect(cloud.read('notices', { userId: person.userId })).toEqual([]);
  // Operators may have been told of a case that is named after the person.
  const shells = mentions(cloud, person.userId).filter(({ collection }) => collection !== 'notices');
  expect(new Set(shells.map(({ collection }) => collection))).toEqual(
    new Set([
      'users',
      'posts',
      'comments',
      'cases',
      'log',
      'reports',
      'decisions',
      'appeals',
      'goods',
      'orders',
      'payments',
      'refunds',
      'shares',
      'recoveries',
    ]),
  );
  for (const { collection, document } of shells) {
    if (collection === 'users')
      expect(document).toMatchObject({ state: 'deleted', nickname: '', deleteAt: null, blocked: [] });
    else if (collection === 'posts' || collection === 'comments')
      expect(document).toMatchObject({ state: 'removed', body: '' });
    else if (collection === 'recoveries') expect(document).toMatchObject({ identityId: null });
    else if (collection === 'goods') expect(document).toMatchObject({ deliveries: [], pickupPlace: '' });
    else if (collection === 'orders') expect(document['amount']).toBe(3000);
    else if (collection === 'decisions') expect(document).toMatchObject({ before: null });
    else if (collection === 'appeals') expect(document).toMatchObject({ text: '', images: [] });
    else if (collection === 'reports' && document['reporterId'] === person.userId)
      expect(document).toMatchObject({ text: '', contact: '', images: [] });
    else if (collection === 'cases' && document['lane'] !== 'complaint')
      expect(document).toMatchObject({ state: 'closed' });
  }
}

test('after seven days nothing personal is left, and what others did stays', async () => {
  const secrets = traces();
  expect(mentions(cloud, ...secrets).length).toBeGreaterThan(5);
  expect(files().length).toBeGreaterThan(3);
  await person.do('register', 'account.delete', {});
  cloud.clock.advance(7 * day - 3_600_000);
  await cloud.runTimer('sweep');
  expect(mentions(cloud, user.secret).length).toBeGreaterThan(0);
  cloud.clock.advance(2 * 3_600_000);
  expect(await cloud.runTimer('sweep')).toMatchObject({ ok: true, data: { accounts: { purged: 1 } } });
  expectGone(secrets);
  expect(cloud.read('comments', { authorId: other.userId, state: 'published' })).toHaveLength(2);
  expect(cloud.read('likes', { userId: other.userId })).toHaveLength(2);
  expect(mentions(cloud, `${user.foreign}路`, `${user.foreign}退款`)).toHaveLength(2);
  expect(await cloud.runTimer('sweep')).toMatchObject({ ok: true, data: { accounts: { purged: 0 } } });
});

test('a person who comes back starts anew', async () => {
  await person.do('register', 'account.delete', {});
  cloud.clock.advance(8 * day);
  await cloud.runTimer('sweep');
  const { me, isNew } = await person.do('register', 'session');
  expect(isNew).toBe(true);
  expect(me.userId).not.toBe(person.userId);
  expect(me).toMatchObject({
    nicknamePending: null,
    avatar: null,
    bio: '',
    phone: null,
    consents: {},
    deleteAt: null,
  });
  expect((await person.do('browse', 'mine')).posts).toEqual([]);
});

describe.each<[string, FaultRuleInput['target'], number]>([
  ['updating', { database: 'modifyDocument' }, 30],
  ['removing', { database: 'removeDocument' }, 12],
  ['committing', { database: 'commitTransaction' }, 8],
  ['reading', { database: 'getDocument' }, 40],
])('a failure while %s, at any step,', (_, target, steps) => {
  test('costs nothing but another run', async () => {
    const secrets = traces();
    await person.do('register', 'account.delete', {});
    cloud.clock.advance(8 * day);
    for (let step = 0; step < steps; step += 1) {
      cloud.setFaults([{ target, effect: 'fail', count: 1, after: step }]);
      await cloud.runTimer('sweep').catch(() => undefined);
    }
    cloud.setFaults([{ target, effect: 'drop', count: 1, after: 1 }]);
    await cloud.runTimer('sweep').catch(() => undefined);
    cloud.setFaults([]);
    await cloud.runTimer('sweep');
    expectGone(secrets);
  });
});

test('a person who comes back while the removal is still under way starts anew as well', async () => {
  await person.do('register', 'account.delete', {});
  cloud.clock.advance(8 * day);
  cloud.setFaults([{ target: { database: 'removeDocument' }, effect: 'fail' }]);
  await expect(cloud.runTimer('sweep')).rejects.toThrow('1 of its jobs failed');
  const { me } = await person.do('register', 'session');
  expect(me.userId).not.toBe(person.userId);
  cloud.setFaults([]);
  await cloud.runTimer('sweep');
  expect((await person.do('register', 'session')).me.userId).toBe(me.userId);
  expect(mentions(cloud, user.secret)).toEqual([]);
});

test('hiding and showing again are finished when they were cut short', async () => {
  const states = () => cloud.read('comments', { authorId: person.userId }).map(({ state }) => state);
  cloud.setFaults([{ target: { database: 'startTransaction' }, effect: 'fail' }]);
  await person.send('register', { action: 'account.delete' });
  expect(states()).toContain('published');
  cloud.setFaults([]);
  await cloud.runTimer('sweep');
  expect(states()).not.toContain('published');
  cloud.setFaults([{ target: { database: 'startTransaction' }, effect: 'fail' }]);
  await person.send('register', { action: 'account.delete', undo: true });
  expect(states()).toContain('withheld');
  cloud.setFaults([]);
  await cloud.runTimer('sweep');
  expect(states()).not.toContain('withheld');
  expect(miscounted(cloud)).toEqual([]);
  expect(cloud.read('users', { _id: person.userId })[0]).toMatchObject({ state: 'active', deleteAt: null });
});

test('hiding and showing again may run several times at once', async () => {
  for (const undo of [false, true, false]) {
    const request = () => person.do('register', 'account.delete', { undo });
    await Promise.all([request(), request(), request(), cloud.runTimer('sweep')]);
    expect(miscounted(cloud)).toEqual([]);
  }
});

test('showing again goes on in the next run when the time is up', async () => {
  const [comment] = cloud.read('comments', { authorId: person.userId, state: 'published' });
  const more = Array.from({ length: 9 }, (_, index) => ({ ...comment!, _id: `${comment!._id}_${index}` }));
  cloud.load('comments', more);
  const [post] = cloud.read('posts', { _id: comment!.postId });
  await cloud.set('posts', post!._id, { commentCount: post!.commentCount + more.length });
  await person.do('register', 'account.delete', {});
  cloud.setFaults([{ target: { database: 'commitTransaction' }, effect: 'delay', ms: 300 }]);
  const { database } = cloud.environment('primary');
  const undo = person.do('register', 'account.delete', { undo: true });
  await vi.waitFor(() => expect(database.stats().transactions).toBeGreaterThan(0));
  cloud.clock.advance(6000);
  await undo;
  const withheld = () => cloud.read('comments', { authorId: person.userId, state: 'withheld' }).length;
  expect(withheld()).toBeGreaterThan(0);
  expect(cloud.read('users', { _id: person.userId })[0]!.deleteAt).not.toBeNull();
  cloud.setFaults([]);
  await cloud.runTimer('sweep');
  expect(withheld()).toBe(0);
  expect(miscounted(cloud)).toEqual([]);
  expect(cloud.read('users', { _id: person.userId })[0]!.deleteAt).toBeNull();
});

test('rates that are over are forgotten', async () => {
  expect(cloud.read('rateLimits').length).toBeGreaterThan(0);
  cloud.clock.advance(2 * day);
  await cloud.runTimer('sweep');
  expect(cloud.read('rateLimits')).toEqual([]);
});

test('nobody but the platform runs it', async () => {
  for (const who of [{}, { as: 'other' }]) {
    await expect(cloud.call('sweep', {}, who)).rejects.toThrow();
  }
});

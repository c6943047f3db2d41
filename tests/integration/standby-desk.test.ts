import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Conflict } from '../../database/collections/conflicts';
import { operator } from './support/operators';
import { startProjectCloud, type ProjectCloud, type Someone } from './support/project-cloud';

let cloud: ProjectCloud;
let admin: Someone;
let moderator: Someone;
let support: Someone;
beforeAll(async () => {
  cloud = await startProjectCloud();
  admin = await operator(cloud, 'admin');
  moderator = await operator(cloud, 'moderator');
  support = await operator(cloud, 'support');
});
afterEach(() => cloud.set('standbyState', 'role', { role: 'primary' }));
afterAll(() => cloud.dispose());

const role = (changes: Record<string, unknown>) => ({
  _id: 'role' as const,
  role: 'standby' as const,
  epoch: 2,
  since: 1,
  promoting: null,
  serving: { appid: 'wx8b61e4d07fa2c935', environment: 'local-standby' },
  ...changes,
});

function conflict(name: string, at: number): Conflict {
  return {
    _id: `x_${name}`,
    collection: 'posts',
    documentId: `p_${name}`,
    userId: null,
    environment: 'local-standby',
    kept: 'serving',
    fields: ['title', 'price'],
    lost: JSON.stringify({ _id: `p_${name}`, title: '另一个标题', body: '一样', price: 7772 }),
    state: 'open',
    at,
    settledBy: null,
    note: '',
  };
}

describe('browse.status', () => {
  test('says who answers, and where people are served', async () => {
    expect(await cloud.nobody.do('browse', 'status')).toEqual({
      environment: 'local-primary',
      role: 'primary',
      epoch: 1,
      serving: null,
      doorUrl: null,
      now: expect.any(Number) as number,
    });
    cloud.load('settings', [
      { _id: 'standby', value: { doorUrl: 'https://door.example/' }, updatedAt: cloud.clock.now() },
    ]);
    cloud.load('standbyState', [role({})]);
    cloud.clock.advance(31_000);
    expect(await cloud.nobody.do('browse', 'status')).toMatchObject({
      role: 'standby',
      epoch: 2,
      serving: { appid: 'wx8b61e4d07fa2c935' },
      doorUrl: 'https://door.example/',
    });
    await cloud.set('standbyState', 'role', { role: 'primary', epoch: 3 });
    expect(await cloud.nobody.do('browse', 'status')).toMatchObject({ role: 'primary', serving: null });
  });
});

describe('the home page', () => {
  const home = (cursor?: string) => cloud.nobody.do('browse', 'home', cursor === undefined ? {} : { cursor });

  test('knows the role with its first page, at no read of its own while that is known', async () => {
    await cloud.set('standbyState', 'role', { role: 'standby' });
    cloud.clock.advance(31_000);
    const { database } = cloud.environment('primary');
    expect((await home()).role).toBe('standby');
    await cloud.set('standbyState', 'role', { role: 'primary' });
    const before = database.stats().reads;
    expect((await home()).role).toBe('standby');
    expect(database.stats().reads - before).toBe(1);
    cloud.clock.advance(31_000);
    expect((await home()).role).toBe('primary');
  });
});

describe('how both stand', () => {
  test('is answered to operators on both sides, with what was asked for and when to worry', async () => {
    await cloud.set('standbyState', 'role', { role: 'standby' });
    for (const someone of [moderator, support, admin]) {
      expect(await someone.do('operate', 'standby.status')).toMatchObject({
        environment: 'local-primary',
        role: 'standby',
        serving: { appid: 'wx8b61e4d07fa2c935' },
        doorUrl: 'https://door.example/',
        lagMinutes: 30,
        requests: { compare: null, drill: null },
        conflicts: 0,
        comparison: null,
        drill: null,
      });
    }
    await cloud.set('standbyState', 'role', { role: 'primary' });
    expect((await admin.do('operate', 'standby.status')).serving).toBeNull();
    const user = await cloud.person();
    expect((await user.refused('operate', 'standby.status')).code).toBe('FORBIDDEN');
  });
});

describe('what backup is asked for', () => {
  test('is noted once, each by itself; a drill also where people are not served', async () => {
    const { requests } = await admin.do('operate', 'standby.request', { compare: true });
    expect(requests).toEqual({ compare: expect.any(Number) as number, drill: null });
    cloud.clock.advance(1000);
    await admin.do('operate', 'standby.request', { compare: true });
    await cloud.set('standbyState', 'role', { role: 'standby' });
    const again = await admin.do('operate', 'standby.request', { drill: true });
    expect(again.requests.compare).toBe(requests.compare);
    expect(again.requests.drill).toBeGreaterThan(requests.compare!);
    expect(await admin.do('operate', 'standby.request', {})).toEqual(again);
    expect(cloud.read('standbyState', { _id: 'requests' })).toEqual([{ _id: 'requests', ...again.requests }]);
    expect((await admin.do('operate', 'standby.status')).requests).toEqual(again.requests);
    expect((await admin.refused('operate', 'standby.request', { compare: true })).code).toBe('MOVED');
  });

  test('is for admins to ask', async () => {
    for (const other of [moderator, support]) {
      expect((await other.refused('operate', 'standby.request', { drill: true })).code).toBe('FORBIDDEN');
    }
  });
});

describe('conflicts', () => {
  test('are listed newest first, page by page, with the words that did not stand and no price', async () => {
    const now = cloud.clock.now();
    const all = Array.from({ length: 23 }, (_, n) => conflict(`list-${n}`, now - Math.floor(n / 4)));
    cloud.load('conflicts', all);
    const first = await admin.do('operate', 'conflict.list', { state: 'open' });
    expect(first.conflicts).toHaveLength(20);
    expect(first.conflicts[0]).toMatchObject({
      collection: 'posts',
      kept: 'serving',
      fields: ['title', 'price'],
      lost: [{ field: 'title', text: '另一个标题' }],
      removed: false,
    });
    expect(JSON.stringify(first)).not.toContain('7772');
    const rest = await admin.do('operate', 'conflict.list', { state: 'open', cursor: first.nextCursor! });
    const rows = [...first.conflicts, ...rest.conflicts];
    expect(rest.nextCursor).toBeNull();
    expect(new Set(rows.map(({ conflictId }) => conflictId)).size).toBe(23);
    expect(rows.map(({ at }) => at)).toEqual(rows.map(({ at }) => at).toSorted((a, b) => b - a));
  });

  test('are settled once, with a note, and that is logged', async () => {
    const { _id: conflictId } = conflict('settle', cloud.clock.now());
    cloud.load('conflicts', [conflict('settle', cloud.clock.now())]);
    const settle = { conflictId, note: '已把标题补回去' };
    await admin.do('operate', 'conflict.settle', settle);
    expect((await admin.refused('operate', 'conflict.settle', settle)).code).toBe('CONFLICT');
    expect(
      (await admin.refused('operate', 'conflict.settle', { ...settle, conflictId: 'x_none' })).code,
    ).toBe('NOT_FOUND');
    const { conflicts } = await admin.do('operate', 'conflict.list', { state: 'settled' });
    expect(conflicts).toMatchObject([{ conflictId, state: 'settled', note: settle.note }]);
    expect(cloud.read('conflicts', { _id: conflictId })).toMatchObject([{ settledBy: admin.userId }]);
    expect(cloud.read('log', { action: 'conflict.settled' })).toMatchObject([
      { actor: { id: admin.userId }, before: { conflict: conflictId }, why: { reason: settle.note } },
    ]);
  });

  test('are settled only where people are served', async () => {
    await cloud.set('standbyState', 'role', { role: 'standby' });
    const failure = await admin.refused('operate', 'conflict.settle', {
      conflictId: 'x_none',
      note: '看过了',
    });
    expect(failure).toMatchObject({
      code: 'MOVED',
      moved: { appid: 'wx8b61e4d07fa2c935', url: 'https://door.example/' },
    });
    await cloud.set('standbyState', 'role', { role: 'primary' });
  });
});

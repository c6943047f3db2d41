import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logEntry } from '../../cloudfunctions/common/moderation/log/append-log';
import type { LogAction } from '../../database/collections/log';
import { examplePost } from './support/examples';
import { operator } from './support/operators';
import { startProjectCloud, type ProjectCloud, type Someone } from './support/project-cloud';

const hour = 3_600_000;

let cloud: ProjectCloud;
let zhou: Someone;
let admin: Someone;
beforeAll(async () => {
  cloud = await startProjectCloud();
  zhou = await operator(cloud, 'moderator');
  admin = await operator(cloud, 'admin');
});
afterAll(() => cloud.dispose());

async function named(nickname: string): Promise<Someone> {
  const person = await cloud.person();
  await cloud.set('users', person.userId, { nickname });
  return person;
}
const sanction = (person: Someone, kind: 'warning' | 'mute' | 'ban', until: number) =>
  cloud.set('users', person.userId, {
    sanctions: [{ decisionId: `d_${person.userId}`, kind, from: cloud.clock.now(), until }],
    sanctionsEndAt: until,
  });

describe('people', () => {
  test('are found by the beginning of their name, page by page, and by their id', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 25; at += 1) ids.push((await named(`梧桐${at % 5}号`)).userId);
    const other = await named('听说梧桐');
    const found: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await zhou.do('moderate', 'people', { query: '梧桐', ...(cursor ? { cursor } : {}) });
      found.push(...page.people.map(({ userId }) => userId));
      cursor = page.nextCursor;
    }
    expect(found.sort()).toEqual(ids.sort());
    const { people } = await zhou.do('moderate', 'people', { query: other.userId });
    expect(people).toEqual([{ userId: other.userId, nickname: '听说梧桐', avatar: null, sanctioned: false }]);
  });

  test.each(['.*', '^', '$', '(', '\\', '梧|桐'])('a query is read as it stands: %s', async (query) => {
    expect((await zhou.do('moderate', 'people', { query })).people).toEqual([]);
  });

  test('under a mute or a ban are listed without a query, whose ends first at the top', async () => {
    const now = cloud.clock.now();
    const [muted, banned, warned, over] = [
      await named('静音'),
      await named('停用'),
      await named('提醒'),
      await named('结束'),
    ];
    await sanction(muted, 'mute', now + 5 * hour);
    await sanction(banned, 'ban', now + 2 * hour);
    await sanction(warned, 'warning', now + 2 * hour);
    await sanction(over, 'mute', now - hour);
    const { people } = await zhou.do('moderate', 'people');
    expect(people.map(({ userId }) => userId)).toEqual([banned.userId, muted.userId]);
    expect(people.every(({ sanctioned }) => sanctioned)).toBe(true);
    expect((await zhou.do('operate', 'desk')).sanctioned).toBe(2);
    cloud.clock.advance(3 * hour);
    expect((await zhou.do('moderate', 'people')).people.map(({ userId }) => userId)).toEqual([muted.userId]);
  });

  test('have a record: what they published, what counts against them, and the step it suggests', async () => {
    const person = await cloud.person();
    await person.do('publish', 'post.create', examplePost);
    const now = cloud.clock.now();
    const strike = { weight: 2, until: now + 100 * hour };
    const line = (action: LogAction, decisionId: string) => ({
      ...logEntry({ at: now, actor: { type: 'operator', id: zhou.userId }, action, decisionId }),
      authorId: person.userId,
    });
    cloud.load('log', [
      { ...line('content.decided', 'd_1'), strike },
      { ...line('content.decided', 'd_2'), strike },
      line('decision.overturned', 'd_2'),
    ]);
    await sanction(person, 'mute', now + hour);
    const { record } = await zhou.do('moderate', 'person', { userId: person.userId });
    expect(record).toMatchObject({
      person: { userId: person.userId },
      state: 'active',
      role: null,
      trust: 'new',
      posts: 1,
      strikes: { weight: 2, count: 1 },
      sanctions: [{ kind: 'mute' }],
    });
    expect(record.suggested?.kind).toBe('mute');
    cloud.clock.advance(hour);
    expect((await zhou.do('moderate', 'person', { userId: person.userId })).record.sanctions).toEqual([]);
    expect((await zhou.refused('moderate', 'person', { userId: 'u_none' })).code).toBe('NOT_FOUND');
  });
});

describe('a role', () => {
  const roleOf = ({ userId }: Someone) => cloud.read('operators', { _id: userId })[0]?.role ?? null;

  test('is given, changed and taken back by an admin, each with a line in the log', async () => {
    const person = await cloud.person();
    const set = (role: 'moderator' | 'support' | null) =>
      admin.do('operate', 'operator.set', { userId: person.userId, role });
    for (const role of ['support', 'moderator', 'moderator', null] as const) {
      expect(await set(role)).toEqual({ userId: person.userId, role });
      expect(roleOf(person)).toBe(role);
    }
    const lines = cloud.read('log', { action: 'role.changed', authorId: person.userId });
    lines.sort((a, b) => a.at - b.at);
    expect(lines.map(({ before, after }) => [before['role'], after['role']])).toEqual([
      [null, 'support'],
      ['support', 'moderator'],
      ['moderator', null],
    ]);
  });

  test('cannot be changed for oneself, nor for nobody, nor by anybody else', async () => {
    const own = await admin.refused('operate', 'operator.set', { userId: admin.userId, role: null });
    expect(own.fields?.['userId']?.zh).toContain('自己');
    const nobody = await admin.refused('operate', 'operator.set', { userId: 'u_none', role: 'support' });
    expect(nobody.code).toBe('NOT_FOUND');
    const input = { userId: zhou.userId, role: 'admin' };
    expect((await zhou.refused('operate', 'operator.set', input)).code).toBe('FORBIDDEN');
  });

  test('of two admins who take each other’s at once, one stays', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = [await operator(cloud, 'admin'), await operator(cloud, 'admin')];
      await Promise.all([
        one.send('operate', { action: 'operator.set', userId: other.userId, role: null }),
        other.send('operate', { action: 'operator.set', userId: one.userId, role: null }),
      ]);
      expect([one, other].map(roleOf).filter((role) => role === 'admin')).toHaveLength(1);
    }
  });
});

describe('the log', () => {
  test('is read by case, by person, by operator, or whole, newest first, page by page', async () => {
    const person = await cloud.person();
    const from = cloud.clock.now();
    const entries = Array.from({ length: 65 }, (_, at) =>
      logEntry({
        at: from + (at % 9),
        actor: at % 2 === 0 ? { type: 'operator', id: zhou.userId } : { type: 'system', id: null },
        action: 'case.grew',
        subject: { type: 'post', id: 'p_log' },
        caseId: 'p_log',
        authorId: person.userId,
      }),
    );
    cloud.load('log', entries);
    const readAll = async (input: { of: 'case' | 'author' | 'operator' | 'all'; id?: string }) => {
      const lines = [];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const page = await zhou.do('moderate', 'history', { ...input, ...(cursor ? { cursor } : {}) });
        lines.push(...page.lines);
        cursor = page.nextCursor;
      }
      return lines;
    };
    const all = entries.map(({ _id }) => _id).sort();
    for (const of of ['case', 'author'] as const) {
      const lines = await readAll({ of, id: of === 'case' ? 'p_log' : person.userId });
      expect(lines.map(({ id }) => id).sort()).toEqual(all);
      const times = lines.map(({ at }) => at);
      expect(times).toEqual(times.toSorted((a, b) => b - a));
    }
    const byZhou = await readAll({ of: 'operator', id: zhou.userId });
    expect(byZhou.filter(({ caseId }) => caseId === 'p_log')).toHaveLength(33);
    expect(byZhou[0]?.actor).toMatchObject({ type: 'operator', person: { userId: zhou.userId } });
    const whole = await readAll({ of: 'all' });
    expect(whole).toHaveLength(cloud.read('log').length);
    expect(whole.find(({ actor }) => actor.type === 'system')?.actor.person).toBeNull();
  });

  test('of one thing needs to know which', async () => {
    const error = await zhou.refused('moderate', 'history', { of: 'case' });
    expect(error.fields?.['id']?.zh).toContain('哪一个');
  });
});

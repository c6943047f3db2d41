import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PhoneSeals } from '../../../cloudfunctions/common/kernel/phone-seals';
import { personNamed } from '../../../emulator/local/caller';
import { Place } from '../support/moved';
import { startProjectCloud, type ProjectCloud } from '../support/project-cloud';
import { drill, promote, sendTakeover, stateOf, status } from '../support/taking-over';

let cloud: ProjectCloud;
beforeAll(async () => {
  cloud = await startProjectCloud();
});
afterAll(() => cloud.dispose());

const send = (event: unknown) => sendTakeover(cloud, 'standby', event);

describe('who is let in', () => {
  const invoke = (call: Pick<Parameters<typeof runner.invoke>[0], 'source' | 'caller'>) =>
    runner.invoke({ function: 'takeover', event: { action: 'status' }, ...call });
  let runner: ReturnType<ProjectCloud['environment']>['functions'];
  beforeAll(() => {
    runner = cloud.environment('standby').functions;
  });

  test('nobody with an identity, not even by the console', async () => {
    const caller = personNamed(cloud.environment('standby'), 'lin');
    expect(JSON.parse(await invoke({ source: 'console', caller }))).toMatchObject({
      ok: false,
      error: { code: 'FORBIDDEN' },
    });
  });

  test('nor the other environment, which may call functions here', async () => {
    expect(JSON.parse(await invoke({ source: 'server', caller: null }))).toMatchObject({
      ok: false,
      error: { code: 'FORBIDDEN' },
    });
  });

  test('no client at all', async () => {
    await expect(cloud.call('takeover', { action: 'status' }, { env: 'standby' })).rejects.toThrow();
    await expect(
      cloud.call('takeover', { action: 'status' }, { env: 'standby', as: 'lin' }),
    ).rejects.toThrow();
  });
});

describe('what is asked for', () => {
  test.each([undefined, null, 'promote', [], {}, { action: 'stop' }, { action: ['promote'] }])(
    '%j is no action',
    async (event) => {
      expect(await send(event)).toMatchObject({
        ok: false,
        error: {
          code: 'UNKNOWN_ACTION',
          fields: { action: { en: 'Available actions: status, promote, demote, drill.' } },
        },
      });
    },
  );

  test.each<[object, string, string]>([
    [{ action: 'promote', final: 'no' }, 'final', '应为是或否。'],
    [{ action: 'promote', door: 'web' }, 'door', '只能是：app、h5。'],
    [{ action: 'promote', force: true }, 'force', '没有这一项。'],
    [{ action: 'demote', force: 1 }, 'force', '应为是或否。'],
    [{ action: 'status', all: true }, 'all', '没有这一项。'],
  ])('%j is told what is wrong', async (event, field, zh) => {
    expect(await send(event)).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT', fields: { [field]: { zh } } },
    });
    expect((await status(cloud, 'standby')).role).toBe('standby');
  });

  test('what the platform puts in does no harm', async () => {
    expect(await send({ action: 'status', userInfo: {}, tcbContext: {} })).toMatchObject({ ok: true });
  });
});

describe('status and drill', () => {
  const passed = async (env: 'primary' | 'standby') => {
    const { checks } = await drill(cloud, env);
    return Object.fromEntries(checks.map((check) => [check.name, check.passed]));
  };

  test('a standby that was just set up has never been heard of', async () => {
    expect(await passed('standby')).toEqual({
      link: true,
      secrets: true,
      peer: true,
      schema: true,
      phones: false,
      lag: false,
      archive: false,
      door: true,
    });
    expect(stateOf(cloud, 'standby', 'drill')).toMatchObject({ by: 'console' });
    expect((await status(cloud, 'standby')).drill).toMatchObject({ passed: false });
  });

  test('what is not shipped yet is what would be lost', async () => {
    await cloud.person('behind');
    const { wouldLose, shipping } = await status(cloud, 'primary');
    expect(shipping.left).toBeGreaterThan(0);
    expect(wouldLose).toEqual({ since: shipping.oldest, atLeast: shipping.left });
    await cloud.runTimer('backup');
    expect((await status(cloud, 'primary')).wouldLose).toEqual({ since: null, atLeast: 0 });
    const { receiving, wouldLose: seenThere } = await status(cloud, 'standby');
    expect(receiving).toMatchObject({ left: 0 });
    expect(receiving.heardAt).not.toBeNull();
    expect(seenThere.atLeast).toBe(0);
    expect(seenThere.since).not.toBeNull();
  });

  test('lag passes while backup runs, and no longer when it has not for long', async () => {
    await cloud.runTimer('backup');
    for (const env of ['primary', 'standby'] as const) expect(await passed(env)).toMatchObject({ lag: true });
    await cloud.person('late');
    cloud.clock.advance(31 * 60_000);
    const before = cloud.clock.now();
    expect(await passed('primary')).toMatchObject({ lag: false });
    // The drill said hello, and what is left by it.
    expect(stateOf(cloud, 'standby', 'receiving')?.heardAt).toBeGreaterThanOrEqual(before);
    expect(await passed('standby')).toMatchObject({ lag: false });
    await cloud.runTimer('backup');
    expect(await passed('standby')).toMatchObject({ lag: true });
  });

  test('phone numbers can be read here if they are sealed with the key that is here', async () => {
    await cloud.runTimer('sweep', 'standby');
    expect(await passed('standby')).toMatchObject({ phones: true });
    await (await cloud.person('phoned')).do('register', 'phone.type', { number: '+8613800000000' });
    await cloud.runTimer('backup');
    const place = new Place(cloud, 'standby');
    expect(place.read('phones')).toHaveLength(1);
    expect(await passed('standby')).toMatchObject({ phones: true });
    const number = new PhoneSeals(Buffer.alloc(32, 1)).seal('+8613800000001');
    place.load('phones', [{ _id: 'u_other', number, lookup: 'l', verified: true, updatedAt: 1 }]);
    expect(await passed('standby')).toMatchObject({ phones: false });
  });

  test('the door says what the role says', async () => {
    await cloud.runTimer('backup');
    expect(await passed('primary')).toMatchObject({ door: true });
    const { storage } = cloud.environment('primary');
    storage.put('public/door.json', Buffer.from(JSON.stringify({ version: 1, epoch: 1, serve: 'standby' })));
    expect(await passed('primary')).toMatchObject({ door: false });
    await promote(cloud, 'primary');
    expect(await passed('primary')).toMatchObject({ door: true });
  });

  test('what runs on one side only, or otherwise, shows', async () => {
    cloud.setFaults([
      {
        target: { server: 'stable_token' },
        env: 'primary',
        effect: 'fail',
        error: { code: 40125, message: 'invalid appsecret' },
      },
    ]);
    const { checks } = await drill(cloud, 'standby');
    expect(checks.map(({ name }) => name)).not.toContain('peer');
    expect(checks.find(({ name }) => name === 'secrets')).toMatchObject({
      passed: false,
      detail: expect.stringContaining('40125') as string,
    });
    cloud.setFaults([{ target: { server: 'invokecloudfunction' }, env: 'primary', effect: 'fail' }]);
    expect(await passed('standby')).toMatchObject({ secrets: true, peer: false });
    cloud.setFaults([]);
  });

  test('two that both serve, or neither, do not pass', async () => {
    const place = new Place(cloud, 'primary');
    const role = { _id: 'role' as const, epoch: 1, since: 0, promoting: null, serving: null };
    place.load('standbyState', [{ ...role, role: 'standby' }]);
    expect(await passed('standby')).toMatchObject({ peer: false });
    await place.set('standbyState', { _id: 'role' }, { role: 'primary' });
    expect(await passed('standby')).toMatchObject({ peer: true });
  });

  test('operators may ask for a drill, which backup runs', async () => {
    const place = new Place(cloud, 'standby');
    place.load('standbyState', [{ _id: 'requests', compare: null, drill: 1 }]);
    await cloud.runTimer('backup', 'standby');
    expect(stateOf(cloud, 'standby', 'drill')).toMatchObject({ by: 'operator' });
    expect(stateOf(cloud, 'standby', 'requests')).toMatchObject({ drill: null });
  });
});

test('a link that is not set up right is named, and keeps nobody from taking over', async () => {
  vi.stubEnv('LIFEBOAT_LINK_KEY', 'too short');
  cloud.restartFunctions();
  const { linked, problems } = await status(cloud, 'standby');
  expect(linked).toBe(false);
  expect(problems).toEqual([expect.stringMatching(/^LIFEBOAT_LINK_KEY is no key/)]);
  expect(problems.join()).not.toContain('too short');
  const { checks } = await drill(cloud, 'standby');
  expect(checks[0]).toMatchObject({ name: 'link', passed: false });
  expect(checks.map(({ name }) => name)).not.toContain('secrets');
  const { steps, status: after } = await promote(cloud, 'standby');
  expect(steps.map(({ step }) => step)).toEqual(['epoch', 'role', 'door']);
  expect(after.role).toBe('primary');
  vi.unstubAllEnvs();
});

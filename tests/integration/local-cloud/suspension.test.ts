import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startFixtureCloud, type FixtureCloud } from '../support/fixture-cloud';
import { post, request } from '../support/request';

let cloud: FixtureCloud;

beforeAll(async () => {
  cloud = await startFixtureCloud();
});
beforeEach(() => cloud.suspend('primary', false));
afterAll(() => cloud.dispose());

const lin = { 'x-local-user': 'lin' };
const refused = { status: 403, body: { error: { code: 'MINI_PROGRAM_SUSPENDED' } } };
const primary = () => cloud.environment('primary');

test.each([
  ['POST', 'functions/whoami'],
  ['PUT', 'files/a.txt'],
  ['POST', 'temp-urls'],
  ['POST', 'phone-codes'],
  ['POST', 'wechatpay/sheet'],
  ['POST', 'wechatpay/pay'],
])('nobody may %s %s while the mini program is suspended', async (method, path) => {
  cloud.suspend('primary', true);
  const send = (env: string) =>
    request(`${cloud.url}/local/${path}?env=${env}`, { method, headers: lin, body: '{}' });
  expect(await send('primary')).toMatchObject(refused);
  expect(await send('standby')).not.toMatchObject(refused);
  cloud.suspend('primary', false);
  expect(await send('primary')).not.toMatchObject(refused);
});

test('its functions, timers and database go on, and other servers reach it', async () => {
  cloud.suspend('primary', true);
  await expect(cloud.call('whoami', {}, { as: 'lin' })).rejects.toMatchObject({
    code: 'MINI_PROGRAM_SUSPENDED',
  });
  await expect(cloud.runTimer('hourly')).resolves.toBeDefined();
  const call = { function: 'notes', event: { action: 'add', note: { text: 'a' } } } as const;
  await primary().functions.invoke({ ...call, source: 'console', caller: null });
  expect(primary().database.read('notes', {})).toHaveLength(1);
  expect(await post(`${cloud.url}/http/primary/listener/echo`, {})).toMatchObject({ status: 201 });
});

test('it stays suspended over a restart, and both say how they stand', async () => {
  const url = () => `${cloud.url}/local/suspend`;
  const set = await post(url(), { env: 'primary', suspended: true, unreachable: true });
  const standing = {
    primary: { suspended: true, unreachable: true },
    standby: { suspended: false, unreachable: false },
  };
  expect(set.body).toEqual(standing);
  await cloud.restart();
  expect((await request(url())).body).toEqual(standing);
  await post(url(), { env: 'primary', suspended: false });
  expect((await request(url())).body).toMatchObject({ primary: { suspended: false, unreachable: false } });
});

test.each([{}, { env: 'other', suspended: true }, { env: 'primary', suspended: 'yes' }])(
  '%j suspends nothing',
  async (body) => {
    expect(await post(`${cloud.url}/local/suspend`, body)).toMatchObject({ status: 400 });
    expect(primary().suspension.state.suspended).toBe(false);
  },
);

test('open pages are told to load again', async () => {
  const response = await fetch(`${cloud.url}/local/reload`);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader.read()).value).toBe(': here\n\n');
  cloud.suspend('primary', true);
  expect((await reader.read()).value).toBe('event: reload\ndata: {}\n\n');
  await reader.cancel();
});

test('an environment that cannot be reached runs no timers and hears nobody, and then goes on', async () => {
  const runs = () => primary().invocations.list('hidden').length;
  primary().timers.start();
  cloud.suspend('primary', true);
  const before = runs();
  cloud.clock.advance(3600_000);
  expect(runs()).toBe(before + 1);
  cloud.suspend('primary', true, { unreachable: true });
  cloud.clock.advance(3600_000);
  expect(runs()).toBe(before + 1);
  expect(await post(`${cloud.url}/http/primary/listener/echo`, {})).toMatchObject({ status: 404 });
  cloud.suspend('primary', false);
  cloud.clock.advance(3600_000);
  expect(runs()).toBe(before + 2);
  expect(await post(`${cloud.url}/http/primary/listener/echo`, {})).toMatchObject({ status: 201 });
});

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter, Encrypter } from 'age-encryption';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startFixtureCloud, type FixtureCloud } from '../support/fixture-cloud';
import { post, request } from '../support/request';

interface Secrets {
  appSecrets: Record<'primary' | 'standby', string>;
  ageRecipient: string;
}

let cloud: FixtureCloud;

beforeAll(async () => {
  cloud = await startFixtureCloud();
});
beforeEach(() => cloud.setFaults([]));
afterAll(() => cloud.dispose());

const dataFile = (name: string) => join(cloud.options.dataDir, name);
const secrets = () => JSON.parse(readFileSync(dataFile('secrets.json'), 'utf8')) as Secrets;
const appid = (env: 'primary' | 'standby') => cloud.environment(env).identity.appid;

async function askToken(request: Record<string, unknown> = {}, env: 'primary' | 'standby' = 'standby') {
  const secret = secrets().appSecrets[env];
  const asked = { grant_type: 'client_credential', appid: appid(env), secret, ...request };
  const { status, body } = await post(`${cloud.url}/cgi-bin/stable_token`, asked);
  expect(status).toBe(200);
  return body as { access_token: string; expires_in: number; errcode?: number };
}

async function invoke(name: string, event: unknown, query: Record<string, string> = {}) {
  const { access_token } = await askToken();
  const asked = new URLSearchParams({ access_token, env: 'local-standby', name, ...query });
  const { status, body } = await post(`${cloud.url}/tcb/invokecloudfunction?${asked.toString()}`, event);
  expect(status).toBe(200);
  return body as { errcode: number; errmsg: string; resp_data: string };
}

test('a token is the same until it is near its end', async () => {
  const first = await askToken();
  expect(first).toMatchObject({ expires_in: 7200 });
  cloud.clock.advance(3600_000);
  const later = await askToken();
  expect(later.access_token).toBe(first.access_token);
  expect(later.expires_in).toBeLessThanOrEqual(3600);
  cloud.clock.advance(3400_000);
  const next = await askToken();
  expect(next.access_token).not.toBe(first.access_token);
  expect(next.expires_in).toBe(7200);
  expect(await invoke('whoami', {}, { access_token: first.access_token })).toMatchObject({ errcode: 0 });
  cloud.clock.advance(300_000);
  expect(await invoke('whoami', {}, { access_token: first.access_token })).toMatchObject({ errcode: 42001 });
});

test('a forced one ends the one before, unless forced again at once', async () => {
  const old = await askToken();
  const forced = await askToken({ force_refresh: true });
  expect(forced.access_token).not.toBe(old.access_token);
  expect(await invoke('whoami', {}, { access_token: old.access_token })).toMatchObject({ errcode: 40001 });
  expect((await askToken({ force_refresh: true })).access_token).toBe(forced.access_token);
  cloud.clock.advance(30_000);
  expect((await askToken({ force_refresh: true })).access_token).not.toBe(forced.access_token);
});

test.each([
  [{ grant_type: 'other' }, 40002],
  [{ appid: 'wx0000000000000000' }, 40013],
  [{ appid: '' }, 41002],
  [{ secret: 'a'.repeat(32) }, 40125],
  [{ secret: '' }, 41004],
])('%j gets no token but %i', async (request, errcode) => {
  const answer = await askToken(request);
  expect(answer).toMatchObject({ errcode });
  expect(answer).not.toHaveProperty('access_token');
});

test('each mini program has a secret of its own', async () => {
  expect(await askToken({ secret: secrets().appSecrets.primary })).toMatchObject({ errcode: 40125 });
});

test('a function is called by nobody, in the environment that is named', async () => {
  const { errcode, errmsg, resp_data } = await invoke('hidden', { n: 1, userInfo: { openId: 'o' } });
  expect({ errcode, errmsg }).toEqual({ errcode: 0, errmsg: 'ok' });
  const heard = JSON.parse(resp_data) as { event: object; context: object };
  expect(heard).toMatchObject({
    event: { n: 1, userInfo: { appId: appid('standby') } },
    context: { ENV: 'local-standby', APPID: appid('standby'), SOURCE: 'wx_http' },
  });
  expect(heard.event).not.toHaveProperty('userInfo.openId');
  expect(heard.context).not.toHaveProperty('OPENID');
});

test('a function that clients may not call may be', async () => {
  await expect(cloud.call('hidden', {}, { as: 'lin' })).rejects.toMatchObject({ errCode: -501023 });
  expect(await invoke('hidden', {})).toMatchObject({ errcode: 0 });
});

test.each<[Record<string, string>, number]>([
  [{ access_token: '' }, 41001],
  [{ access_token: 'made-up' }, 40001],
  [{ env: '' }, 40101],
  [{ env: 'local-primary' }, -501000],
  [{ env: 'elsewhere' }, -501000],
  [{ name: 'nothing' }, -501000],
])('with %j nothing is called: %i', async (query, errcode) => {
  const before = cloud.environment('standby').invocations.list().length;
  expect(await invoke('whoami', {}, query)).toMatchObject({ errcode });
  expect(cloud.environment('standby').invocations.list()).toHaveLength(before);
});

test('a body that is none, or no JSON, is refused', async () => {
  const { access_token } = await askToken();
  const query = new URLSearchParams({ access_token, env: 'local-standby', name: 'whoami' });
  const url = `${cloud.url}/tcb/invokecloudfunction?${query.toString()}`;
  expect(await request(url, { method: 'POST', body: '' })).toMatchObject({ body: { errcode: 44002 } });
  expect(await request(url, { method: 'POST', body: '{' })).toMatchObject({ body: { errcode: 47001 } });
});

test('a function that fails, or answers too much, is said to', async () => {
  expect(await invoke('misbehave', { way: 'throw' })).toMatchObject({ errcode: -504002 });
  const most = 1024 * 1024 - 2;
  expect(await invoke('misbehave', { way: 'large', size: most })).toMatchObject({ errcode: 0 });
  expect(await invoke('misbehave', { way: 'large', size: most + 1 })).toMatchObject({ errcode: -604001 });
});

test('what is lost on the way is lost, in the direction that is named', async () => {
  cloud.setFaults([{ target: { server: 'invokecloudfunction' }, effect: 'drop', env: 'standby' }]);
  const before = cloud.environment('standby').invocations.list().length;
  await expect(invoke('whoami', {})).rejects.toThrow('fetch failed');
  expect(cloud.environment('standby').invocations.list()).toHaveLength(before + 1);
  cloud.setFaults([
    { target: { server: 'invokecloudfunction' }, effect: 'drop', env: 'primary' },
    { target: { server: 'stable_token' }, effect: 'fail', env: 'primary' },
  ]);
  expect(await invoke('whoami', {})).toMatchObject({ errcode: 0 });
  expect(await askToken({}, 'primary')).toMatchObject({ errcode: -1 });
});

test('an account that is frozen has no tokens, and those it had are worth nothing', async () => {
  const { access_token } = await askToken();
  cloud.suspend('standby', true);
  expect(await invoke('whoami', {})).toMatchObject({ errcode: 0 });
  cloud.suspend('standby', true, { unreachable: true });
  expect(await askToken()).toMatchObject({ errcode: 50007 });
  const asked = new URLSearchParams({ access_token, env: 'local-standby', name: 'whoami' });
  const { body } = await post(`${cloud.url}/tcb/invokecloudfunction?${asked.toString()}`, {});
  expect(body).toMatchObject({ errcode: 50002 });
  cloud.suspend('standby', false);
  expect(await invoke('whoami', {})).toMatchObject({ errcode: 0 });
});

test('keys stay what they were, where nobody else may read them', async () => {
  const before = secrets();
  const identity = readFileSync(dataFile('age-identity.txt'), 'utf8');
  await cloud.restart();
  expect(secrets()).toEqual(before);
  expect(readFileSync(dataFile('age-identity.txt'), 'utf8')).toBe(identity);
  for (const name of ['secrets.json', 'age-identity.txt']) {
    expect(statSync(dataFile(name)).mode & 0o077).toBe(0);
  }
  const encrypter = new Encrypter();
  encrypter.addRecipient(before.ageRecipient);
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity.split('\n')[1] ?? '');
  expect(await decrypter.decrypt(await encrypter.encrypt('字'), 'text')).toBe('字');
});

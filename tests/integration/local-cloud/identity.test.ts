import { afterAll, beforeAll, expect, test } from 'vitest';
import { environmentIdentity } from '../../../emulator/people/environments';
import { findPerson } from '../../../emulator/people/people';
import { startFixtureCloud, type FixtureCloud } from '../support/fixture-cloud';
import { post } from '../support/request';

interface Said {
  before: Record<string, string>;
  after: Record<string, string>;
  userInfo: unknown;
  variable: string | null;
}

const { appid } = environmentIdentity('primary');
let cloud: FixtureCloud;

beforeAll(async () => {
  cloud = await startFixtureCloud();
});
afterAll(() => cloud.dispose());

const whoami = (as: string, event: object = {}) => cloud.call('whoami', event, { as }) as Promise<Said>;

test('a function sees who calls, from the platform and in the event', async () => {
  const lin = findPerson('lin', appid);
  const said = await whoami('lin');
  expect(said.before).toEqual({
    OPENID: lin.openid,
    APPID: appid,
    UNIONID: lin.unionid,
    CLIENTIP: '127.0.0.1',
    ENV: 'local-primary',
    SOURCE: 'wx_client',
  });
  expect(said.userInfo).toEqual({ appId: appid, openId: lin.openid });
});

test('calls that run at the same time never see each other', async () => {
  const names = Array.from({ length: 24 }, (_, index) => `person-${index}`);
  const said = await Promise.all(names.map((name, index) => whoami(name, { wait: (index % 3) * 10 })));
  const expected = names.map((name) => findPerson(name, appid).openid);
  expect(said.map(({ before }) => before['OPENID'])).toEqual(expected);
  expect(said.map(({ after }) => after['OPENID'])).toEqual(expected);
});

test('a warm instance forgets the person before', async () => {
  expect((await whoami('lin')).variable).toBe(findPerson('lin', appid).openid);
  const said = (await cloud.call('whoami', {})) as Said;
  expect(said.before).toEqual({ ENV: 'local-primary', SOURCE: 'wx_client' });
  expect(said.userInfo).toBeNull();
  expect(said.variable).toBeNull();
});

test('the two environments are two mini programs of one owner', async () => {
  const here = await whoami('lin');
  const there = (await cloud.call('whoami', {}, { as: 'lin', env: 'standby' })) as Said;
  expect(there.before['APPID']).not.toBe(here.before['APPID']);
  expect(there.before['OPENID']).not.toBe(here.before['OPENID']);
  expect(there.before['UNIONID']).toBe(here.before['UNIONID']);
  expect(there.before['ENV']).toBe('local-standby');
});

test('a nested call keeps the identity and says that it is one', async () => {
  const said = (await cloud.call('relay', { name: 'whoami' }, { as: 'wei' })) as Said;
  expect(said.before['OPENID']).toBe(findPerson('wei', appid).openid);
  expect(said.before['SOURCE']).toBe('wx_client,scf');
});

test('a forged userInfo in the event changes nothing', async () => {
  const forged = { userInfo: { openId: findPerson('admin', appid).openid, appId: appid } };
  expect((await whoami('lin', forged)).userInfo).toEqual({
    appId: appid,
    openId: findPerson('lin', appid).openid,
  });
  expect(((await cloud.call('whoami', forged)) as Said).userInfo).toBeNull();
});

test('a bad name in x-local-user is refused', async () => {
  const answer = await post(`${cloud.url}/local/functions/whoami`, {}, { 'x-local-user': 'No One' });
  expect(answer).toMatchObject({ status: 400, body: { error: { code: 'BAD_USER' } } });
});

test('a forged token on the wire is refused', async () => {
  const answer = await post(`${cloud.url}/tcb/admin?env=local-primary`, {
    action: 'functions.invokeFunction',
    function_name: 'whoami',
    request_data: '{}',
    wxCloudApiToken: 'e30.c2lnbmVk',
  });
  expect(answer.body).toMatchObject({ code: 'INVALID_REQUEST_SOURCE' });
});

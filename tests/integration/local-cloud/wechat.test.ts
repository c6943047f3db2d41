import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startFixtureCloud, type FixtureCloud } from '../support/fixture-cloud';
import { post } from '../support/request';

let cloud: FixtureCloud;

beforeAll(async () => {
  cloud = await startFixtureCloud();
});
afterAll(() => cloud.dispose());
beforeEach(() => cloud.setFaults([]));

const ask = (api: string, args: object, name = 'wechat') => cloud.call(name, { api, args }, { as: 'lin' });
const check = (args: object) =>
  ask('security.msgSecCheck', { content: '你好', version: 2, scene: 2, ...args });

test('a text check through the SDK passes harmless text and names what is wrong', async () => {
  expect(await check({})).toMatchObject({
    errCode: 0,
    errMsg: 'openapi.security.msgSecCheck:ok',
    result: { suggest: 'pass', label: 100 },
    traceId: expect.any(String) as string,
  });
  expect(await check({ content: '赌博' })).toMatchObject({
    errCode: 0,
    result: { suggest: 'risky', label: 20006 },
  });
});

test('errors come as WeChat numbers them', async () => {
  expect(await check({ scene: 9 })).toMatchObject({ errCode: 40129 });
  expect(await check({ openid: 'nobody' })).toMatchObject({ errCode: 40003 });
});

test('an openid that is two hours away is refused, also when another person asks', async () => {
  const lin = cloud.environment('primary').people.find('lin').openid;
  cloud.clock.advance(2 * 3_600_000 + 1);
  const asked = { content: '你好', version: 2, scene: 2, openid: lin };
  const event = { api: 'security.msgSecCheck', args: asked };
  expect(await cloud.call('wechat', event, { as: 'wei' })).toMatchObject({ errCode: 61010 });
  expect(await cloud.call('wechat', event, { as: 'lin' })).toMatchObject({ errCode: 0 });
});

test('a function that does not list an API may not call it', async () => {
  expect(await ask('security.msgSecCheck', {}, 'plain')).toMatchObject({ errCode: -604101 });
});

test('an API that does not exist is not found', async () => {
  expect(await ask('nothing.here', {})).toMatchObject({ errCode: -604100 });
});

test('a phone code from the button gives the number once, and not after five minutes', async () => {
  const code = async () => {
    const answer = await post(`${cloud.url}/local/phone-codes`, {}, { 'x-local-user': 'lin' });
    return (answer.body as { code: string }).code;
  };
  const phone = cloud.environment('primary').people.find('lin').phone;
  const fresh = await code();
  expect(await ask('phonenumber.getPhoneNumber', { code: fresh })).toMatchObject({
    phoneInfo: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86' },
  });
  expect(await ask('phonenumber.getPhoneNumber', { code: fresh })).toMatchObject({ errCode: 40029 });
  const old = await code();
  cloud.clock.advance(5 * 60_000);
  expect(await ask('phonenumber.getPhoneNumber', { code: old })).toMatchObject({ errCode: 40029 });
});

test('nobody has no phone code', async () => {
  expect((await post(`${cloud.url}/local/phone-codes`, {})).status).toBe(403);
});

test('a fault makes WeChat busy, once', async () => {
  cloud.setFaults([{ target: { openapi: 'security.msgSecCheck' }, effect: 'fail', count: 1 }]);
  expect(await check({})).toMatchObject({ errCode: -1 });
  expect(await check({})).toMatchObject({ errCode: 0 });
});

test('a lost answer of WeChat is a network error', async () => {
  cloud.setFaults([{ target: { openapi: 'security.msgSecCheck' }, effect: 'drop', count: 1 }]);
  expect(await check({})).toMatchObject({
    errCode: -501001,
    errMsg: expect.stringMatching(/socket hang up/) as string,
  });
});

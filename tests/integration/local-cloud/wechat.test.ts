import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startFixtureCloud, type FixtureCloud } from '../support/fixture-cloud';
import { png } from '../support/pictures';
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

const pushes = () => cloud.environment('primary').wechat.pushes;
const look = (args: object) =>
  ask('security.mediaCheckAsync', { mediaType: 2, version: 2, scene: 3, ...args }) as Promise<{
    traceId: string;
  }>;

interface Pushed {
  event: Record<string, unknown>;
  context: Record<string, unknown>;
}

test('a picture is fetched, looked at, and the result pushed as WeChat does', async () => {
  const { storage, people, identity } = cloud.environment('primary');
  const fileID = storage.put('uploads/1.png', png({ mark: 'risky' }));
  const { traceId } = await look({ mediaUrl: storage.tempUrl(fileID).tempFileURL });
  const [answer = ''] = await pushes().deliver();
  const { event, context } = JSON.parse(answer) as Pushed;
  const { openid } = people.find('lin');
  expect(event).toMatchObject({
    MsgType: 'event',
    Event: 'wxa_media_check',
    trace_id: traceId,
    appid: identity.appid,
    FromUserName: openid,
    result: { suggest: 'risky', label: 20002 },
    userInfo: { appId: identity.appid, openId: openid },
  });
  expect(context).toMatchObject({ OPENID: openid, SOURCE: 'wx_unknown' });
});

test('what is not in this cloud, or not there any more, is not fetched', async () => {
  const { storage } = cloud.environment('primary');
  const lost = storage.tempUrl(storage.put('uploads/2.png', png())).tempFileURL.replace(/sign=.*/, 'sign=x');
  for (const mediaUrl of [lost, 'http://127.0.0.1:9/1.png', 'file:///etc/passwd', 'nowhere'])
    await look({ mediaUrl });
  for (const answer of await pushes().deliver()) {
    expect((JSON.parse(answer) as Pushed).event).toMatchObject({ errcode: -1008, detail: [] });
  }
});

test('a fault rule loses, repeats or spoils pushes', async () => {
  const calls = () => cloud.environment('primary').invocations.list('hidden').length;
  const rule = { target: { push: 'wxa_media_check' }, count: 1 } as const;
  const push = async (...rules: Parameters<typeof cloud.setFaults>[0]) => {
    cloud.setFaults(rules);
    const before = calls();
    await look({ mediaUrl: 'nowhere' });
    await pushes().deliver();
    return calls() - before;
  };
  expect(await push({ ...rule, effect: 'drop', when: 'before' })).toBe(0);
  expect(await push({ ...rule, effect: 'fail' })).toBe(0);
  expect(await push({ ...rule, effect: 'repeat' })).toBe(2);
  expect(await push({ ...rule, target: { push: 'other' }, effect: 'drop', when: 'before' })).toBe(1);
});

test('any event can be pushed by hand, and needs the form of one', async () => {
  const url = `${cloud.url}/local/push?env=standby`;
  expect(await post(url, { MsgType: 'event', Event: 'anything', n: 1 })).toMatchObject({
    status: 200,
    body: { event: { MsgType: 'event', Event: 'anything', n: 1 }, context: { ENV: 'local-standby' } },
  });
  expect((await post(url, { Event: 'anything' })).status).toBe(400);
  expect((await post(`${cloud.url}/local/push?env=nowhere`, {})).status).toBe(400);
});

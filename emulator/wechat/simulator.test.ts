import { beforeEach, expect, test } from 'vitest';
import { Faults } from '../faults/faults';
import { environmentIdentity } from '../people/environments';
import { findPerson } from '../people/people';
import { WechatSimulator } from './simulator';

const environment = environmentIdentity('primary');
const { openid, phone } = findPerson('lin', environment.appid);
const hour = 3_600_000;
let now: number;
let faults: Faults;
let wechat: WechatSimulator;

beforeEach(() => {
  now = Date.UTC(2026, 0, 1);
  faults = new Faults();
  wechat = new WechatSimulator(environment, () => now, faults);
  wechat.visits.note(openid, now);
});

const check = (args: Record<string, unknown>) =>
  wechat.call('security.msgSecCheck', { content: '你好', version: 2, scene: 2, openid, ...args });

test('harmless text passes', async () => {
  expect(await check({})).toMatchObject({
    errcode: 0,
    errmsg: 'ok',
    result: { suggest: 'pass', label: 100 },
    trace_id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/) as string,
  });
});

test('risky text is told with errcode 0, its label and the keyword', async () => {
  const answer = await check({ content: '来赌博' });
  expect(answer).toMatchObject({ errcode: 0, result: { suggest: 'risky', label: 20006 } });
  expect(answer['detail']).toContainEqual({
    strategy: 'keyword',
    errcode: 0,
    suggest: 'risky',
    label: 20006,
    level: 90,
    keyword: '赌博',
  });
});

test('title, nickname and signature are checked too', async () => {
  for (const field of ['title', 'nickname', 'signature']) {
    expect(await check({ [field]: '加微信' })).toMatchObject({ result: { suggest: 'review', label: 10001 } });
  }
});

test.each([
  [{ content: '' }, 44002],
  [{ content: undefined }, 44002],
  [{ content: 5 }, 47001],
  [{ content: '字'.repeat(2501) }, 45002],
  [{ version: 1 }, 47001],
  [{ scene: 5 }, 40129],
  [{ scene: '2' }, 40129],
  [{ openid: 'nobody' }, 40003],
  [{ openid: undefined }, 40003],
  [{ openid: findPerson('wei', environment.appid).openid }, 61010],
])('%j is answered with errcode %i', async (args, errcode) => {
  expect(await check(args)).toMatchObject({ errcode, errmsg: expect.stringContaining('rid: ') as string });
});

test('2,500 characters are allowed, whatever their length in UTF-16', async () => {
  expect(await check({ content: '😀'.repeat(2500) })).toMatchObject({ errcode: 0 });
});

test('an openid holds two hours after the last visit, and a visit renews it', async () => {
  now += 2 * hour;
  expect(await check({})).toMatchObject({ errcode: 0 });
  now += 1;
  expect(await check({})).toMatchObject({ errcode: 61010 });
  wechat.visits.note(openid, now);
  expect(await check({})).toMatchObject({ errcode: 0 });
});

test('the 4,001st call within a minute is refused, and a minute later calls pass again', async () => {
  for (let call = 0; call < 4000; call += 1) await check({});
  expect(await check({})).toMatchObject({ errcode: 45009 });
  now += 60_000;
  expect(await check({})).toMatchObject({ errcode: 0 });
});

const redeem = (code: unknown) => wechat.call('phonenumber.getPhoneNumber', { code });

test('a phone code gives the number once', async () => {
  const code = wechat.phoneCodes.issue(phone, now);
  expect(await redeem(code)).toEqual({
    errcode: 0,
    errmsg: 'ok',
    phone_info: {
      phoneNumber: phone,
      purePhoneNumber: phone,
      countryCode: '86',
      watermark: { timestamp: now / 1000, appid: environment.appid },
    },
  });
  expect(await redeem(code)).toMatchObject({ errcode: 40029 });
});

test('a phone code holds five minutes', async () => {
  const code = wechat.phoneCodes.issue(phone, now);
  now += 5 * 60_000;
  expect(await redeem(code)).toMatchObject({ errcode: 40029 });
});

test.each([undefined, 5, 'made up'])('the phone code %j is invalid', async (code) => {
  expect(await redeem(code)).toMatchObject({ errcode: 40029 });
});

test('a fault rule makes WeChat busy', async () => {
  faults.set({ rules: [{ target: { openapi: 'security.msgSecCheck' }, effect: 'fail', count: 1 }] });
  expect(await check({})).toMatchObject({ errcode: -1 });
  expect(await check({})).toMatchObject({ errcode: 0 });
});

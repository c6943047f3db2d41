import { encode } from 'jpeg-js';
import { PNG } from 'pngjs';
import { beforeEach, expect, test } from 'vitest';
import { Faults } from '../faults/faults';
import { environmentIdentity } from '../people/environments';
import { findPerson } from '../people/people';
import { Pushes } from './pushes';
import { KeptState } from './shipping/kept-state';
import { Shipping } from './shipping/shipping';
import { WechatSimulator } from './simulator';

const environment = environmentIdentity('primary');
const { openid, phone } = findPerson('lin', environment.appid);
const hour = 3_600_000;
let now: number;
let faults: Faults;
let wechat: WechatSimulator;
let pushes: Pushes;
/** What is at the addresses that WeChat may fetch. */
let files: Record<string, Buffer>;

beforeEach(() => {
  files = {};
  now = Date.UTC(2026, 0, 1);
  faults = new Faults();
  const clock = { now: () => now, onJump: () => () => undefined };
  pushes = new Pushes({ clock, send: () => Promise.resolve('') });
  wechat = new WechatSimulator({
    environment,
    now: () => now,
    faults,
    pushes,
    shipping: new Shipping({
      kept: new KeptState(':memory:', clock.now),
      clock,
      payments: () => [],
      push: (event) => pushes.schedule(event),
    }),
    download: (url) => Promise.resolve(files[url] ?? null),
  });
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

const ask = (args: Record<string, unknown>) =>
  wechat.call('security.mediaCheckAsync', {
    media_url: 'http://local/1.png',
    media_type: 2,
    version: 2,
    scene: 3,
    openid,
    ...args,
  });

/** A plain picture with a square of a colour in its top left corner. */
function picture(mark: Mark | null, width = 80, height = 60, side = width / 8): PNG {
  const png = new PNG({ width, height });
  for (let at = 0; at < width * height; at += 1) {
    const inside = at % width < side && Math.floor(at / width) < side;
    png.data.set([...(inside && mark ? mark : [40, 160, 90]), 255], at * 4);
  }
  return png;
}

type Mark = [number, number, number];
const red: Mark = [255, 0, 0];
const yellow: Mark = [255, 255, 0];
const jpegOf = ({ data, width, height }: PNG) => encode({ data, width, height }, 70).data;

test.each<[string, Buffer, object]>([
  ['a plain picture', PNG.sync.write(picture(null)), { result: { suggest: 'pass', label: 100 } }],
  ['a red mark', PNG.sync.write(picture(red)), { result: { suggest: 'risky', label: 20002 } }],
  ['a yellow mark', PNG.sync.write(picture(yellow)), { result: { suggest: 'review', label: 20001 } }],
  ['a red mark in a JPEG', jpegOf(picture(red)), { result: { suggest: 'risky', label: 20002 } }],
  ['a mark that is too small', PNG.sync.write(picture(red, 80, 60, 8)), { result: { suggest: 'pass' } }],
  ['what is no picture', Buffer.from('picture'), { errcode: -1008, detail: [] }],
  ['more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1), { errcode: -1008 }],
])('%s is pushed as what it is', async (_, file, found) => {
  files['http://local/1.png'] = file;
  const { trace_id } = await ask({});
  expect(pushes.list()).toHaveLength(1);
  const { appid } = environment;
  const userInfo = { appId: appid, openId: openid };
  expect(pushes.list()[0]?.event).toMatchObject({
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid,
    trace_id,
    version: 2,
    userInfo,
    ...found,
  });
});

test('what is not there is a download error', async () => {
  expect(await ask({})).toMatchObject({ errcode: 0 });
  expect(pushes.list()[0]?.event).toMatchObject({ errcode: -1008, errmsg: 'download error' });
  expect(pushes.list()[0]?.event).not.toHaveProperty('result');
});

test.each([
  [{ media_url: undefined }, 47001],
  [{ media_url: '' }, 47001],
  [{ media_type: 1 }, 47001],
  [{ version: 1 }, 47001],
  [{ scene: 0 }, 40129],
  [{ openid: 'nobody' }, 40003],
  [{ openid: findPerson('wei', environment.appid).openid }, 61010],
])('a picture with %j is answered with errcode %i', async (args, errcode) => {
  expect(await ask(args)).toMatchObject({ errcode });
  expect(pushes.list()).toHaveLength(0);
});

test('the 2,001st picture within a minute is refused', async () => {
  for (let call = 0; call < 2000; call += 1) await ask({ media_url: '' });
  expect(await ask({})).toMatchObject({ errcode: 45009 });
});

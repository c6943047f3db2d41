import { createCipheriv, createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { collections } from '../../database';
import type { CallSource } from '../../emulator/cloudbase/functions/invocations';
import { examplePost } from '../integration/support/examples';
import { png, put } from '../integration/support/pictures';
import { startProjectCloud, type ProjectCloud } from '../integration/support/project-cloud';

const secrets = { token: 'a-token-of-ours', aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' };
let cloud: ProjectCloud;
/** What WeChat would say of a picture that waits: risky. */
let genuine: Record<string, unknown>;

beforeAll(async () => {
  process.env['WECHAT_PUSH_TOKEN'] = secrets.token;
  process.env['WECHAT_PUSH_AES_KEY'] = secrets.aesKey;
  cloud = await startProjectCloud();
});
afterAll(async () => {
  delete process.env['WECHAT_PUSH_TOKEN'];
  delete process.env['WECHAT_PUSH_AES_KEY'];
  await cloud.dispose();
});

beforeEach(async () => {
  const { pushes } = cloud.environment('primary').wechat;
  const author = await cloud.person();
  const image = put(cloud, author, png({ mark: 'risky' }));
  await author.do('publish', 'post.create', { ...examplePost, images: [image] });
  genuine = pushes.list().at(-1)?.event ?? {};
  pushes.drop();
});

/** All there is in the database, as text. */
const everything = () => {
  const { database } = cloud.environment('primary');
  return JSON.stringify(collections.map(({ name }) => [name, database.read(name, {})]));
};

async function deliver(event: unknown, source: CallSource = 'push', chain?: string): Promise<unknown> {
  const { functions } = cloud.environment('primary');
  const request = { function: 'wechat-events', event, source, caller: null };
  return JSON.parse(await functions.invoke(chain === undefined ? request : { ...request, chain }));
}

/** Sends it, and expects that nothing is different afterwards. */
async function expectNothing(send: () => Promise<unknown>): Promise<unknown> {
  const before = everything();
  const answer = await send();
  expect(everything()).toBe(before);
  return answer;
}

test('what WeChat itself sends is taken, so the others are refused for what they are', async () => {
  const before = everything();
  expect(await deliver(genuine)).toBe('success');
  expect(everything()).not.toBe(before);
});

describe('a call that is not message push', () => {
  test.each([undefined, 'lin', 'admin'])('from a client (%s) is stopped by the platform', async (as) => {
    await expectNothing(async () => {
      await expect(cloud.call('wechat-events', genuine, as === undefined ? {} : { as })).rejects.toThrow(
        /denied/,
      );
    });
  });

  test.each<[CallSource, string | undefined]>([
    ['timer', undefined],
    ['function', undefined],
    ['function', 'wx_client'],
    ['function', 'wx_unknown'],
  ])('from a %s (%s) is refused by the function itself', async (source, chain) => {
    const answer = await expectNothing(() => deliver(genuine, source, chain));
    expect(answer).toBe('forbidden');
  });
});

describe('an event that is not as it should be', () => {
  test.each<[string, (event: Record<string, unknown>) => unknown]>([
    ['a trace nobody knows', (event) => ({ ...event, trace_id: '00000000-00000000-00000000' })],
    ['a trace that is a query', (event) => ({ ...event, trace_id: { $ne: null } })],
    ['a trace that is a list', (event) => ({ ...event, trace_id: [event['trace_id']] })],
    [
      'the trace written like another name',
      (event) => ({ ...event, trace_id: undefined, traceId: event['trace_id'] }),
    ],
    ['another mini program', (event) => ({ ...event, appid: 'wx0123456789abcdef' })],
    ['the standby mini program', (event) => ({ ...event, appid: 'wx8b61e4d07fa2c935' })],
    [
      'userInfo of another mini program',
      (event) => ({ ...event, userInfo: { appId: 'wx8b61e4d07fa2c935' } }),
    ],
    ['no appid', (event) => ({ ...event, appid: undefined })],
    ['another event', (event) => ({ ...event, Event: 'subscribe_msg_popup_event' })],
    ['another case', (event) => ({ ...event, Event: 'WXA_MEDIA_CHECK' })],
    ['no event', (event) => ({ ...event, Event: undefined })],
    ['a message of a person', (event) => ({ ...event, MsgType: 'text', Content: 'hello' })],
    ['another version', (event) => ({ ...event, version: 1 })],
    ['a verdict of its own', (event) => ({ ...event, result: { suggest: 'approved', label: 100 } })],
    ['an errcode in words', (event) => ({ ...event, errcode: 'none' })],
    [
      'a huge detail',
      (event) => ({ ...event, detail: Array.from({ length: 5000 }, () => ({ errcode: 0 })) }),
    ],
    ['a huge field', (event) => ({ ...event, errmsg: 'a'.repeat(1_000_000) })],
    ['an unknown huge field', (event) => ({ ...event, more: 'a'.repeat(1_000_000) })],
    ['a list', (event) => [event]],
    ['nothing', () => ({})],
    ['an action', () => ({ action: 'queue' })],
    ['text', () => 'event'],
    ['null', () => null],
  ])('%s: nothing changes', async (_, change) => {
    expect(await expectNothing(() => deliver(change(genuine)))).toBe('success');
  });
});

const sha1 = (parts: string[]) => createHash('sha1').update(parts.sort().join('')).digest('hex');

function seal(message: string, appid: string, aesKey = secrets.aesKey): string {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(message));
  const content = Buffer.concat([Buffer.alloc(16, 1), length, Buffer.from(message + appid)]);
  const count = 32 - (content.length % 32);
  const key = Buffer.from(`${aesKey}=`, 'base64');
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([
    cipher.update(content),
    cipher.update(Buffer.alloc(count, count)),
    cipher.final(),
  ]).toString('base64');
}

interface Sent {
  event?: unknown;
  appid?: string;
  token?: string;
  aesKey?: string;
  /** s; how far the time of the message is from ours. */
  late?: number;
}

/** A request over HTTP as CloudBase hands it on. */
function overHttp({
  event = genuine,
  appid = 'wx5f3a90c1d27be846',
  token = secrets.token,
  aesKey,
  late = 0,
}: Sent = {}) {
  const timestamp = String(Math.floor(cloud.clock.now() / 1000) - late);
  const Encrypt = seal(JSON.stringify(event), appid, aesKey);
  return {
    path: '/wechat-events',
    httpMethod: 'POST',
    headers: {},
    queryStringParameters: { timestamp, nonce: '77', msg_signature: sha1([token, timestamp, '77', Encrypt]) },
    body: JSON.stringify({ ToUserName: 'gh_1', Encrypt }),
    isBase64Encoded: false,
  };
}

describe('over HTTP', () => {
  test('what is signed and sealed is taken', async () => {
    const before = everything();
    expect(await deliver(overHttp(), 'console')).toMatchObject({ statusCode: 200, body: 'success' });
    expect(everything()).not.toBe(before);
  });

  test.each<[string, () => object, number]>([
    ['unsigned', () => ({ ...overHttp(), queryStringParameters: {} }), 403],
    ['unsealed', () => ({ ...overHttp(), body: JSON.stringify(genuine) }), 403],
    ['signed with another token', () => overHttp({ token: 'guess' }), 403],
    ['sealed with another key', () => overHttp({ aesKey: 'B'.repeat(43) }), 403],
    ['stale', () => overHttp({ late: 301 }), 403],
    ['from the future', () => overHttp({ late: -301 }), 403],
    [
      'changed on the way',
      () => ({ ...overHttp(), body: overHttp({ event: { ...genuine, version: 3 } }).body }),
      403,
    ],
    ['by another method', () => ({ ...overHttp(), httpMethod: 'PUT' }), 400],
    ['a greeting without a signature', () => ({ ...overHttp(), httpMethod: 'GET' }), 403],
    ['huge', () => ({ ...overHttp(), body: 'a'.repeat(1_000_000) }), 400],
    ['sealed for another mini program', () => overHttp({ appid: 'wx8b61e4d07fa2c935' }), 200],
    ['sealed, with an unknown trace', () => overHttp({ event: { ...genuine, trace_id: 'x' } }), 200],
  ])('%s: nothing changes', async (_, make, statusCode) => {
    const event = make();
    expect(await expectNothing(() => deliver(event, 'console'))).toMatchObject({ statusCode });
  });

  test('a client that makes an event look like HTTP is stopped all the same', async () => {
    await expectNothing(async () => {
      await expect(cloud.call('wechat-events', overHttp(), { as: 'lin' })).rejects.toThrow(/denied/);
    });
  });
});

test('without a token and a key nothing is taken over HTTP', async () => {
  delete process.env['WECHAT_PUSH_TOKEN'];
  const bare = await startProjectCloud();
  process.env['WECHAT_PUSH_TOKEN'] = secrets.token;
  const { functions } = bare.environment('primary');
  const event = overHttp({ token: '' });
  const answer = await functions.invoke({
    function: 'wechat-events',
    event,
    source: 'console',
    caller: null,
  });
  expect(JSON.parse(answer)).toMatchObject({ statusCode: 403 });
  await bare.dispose();
});

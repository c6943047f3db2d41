import { expect, test } from 'vitest';
import { checkResultOf, mediaCheck } from './events';

const official = {
  ToUserName: 'gh_9df7d78a1234',
  FromUserName: 'oABC',
  CreateTime: 1626959646,
  MsgType: 'event',
  Event: 'wxa_media_check',
  appid: 'wx8f16a5e77871abcd',
  trace_id: '60f96f1d-3845297a-1976a3ae',
  version: 2,
  detail: [{ strategy: 'content_model', errcode: 0, suggest: 'pass', label: 100, prob: 90 }],
  errcode: 0,
  errmsg: 'ok',
  result: { suggest: 'pass', label: 100 },
  userInfo: { appId: 'wx8f16a5e77871abcd', openId: 'oABC' },
};

const read = (changes: object) => checkResultOf(mediaCheck.parse({ ...official, ...changes }));

test('the official sample is a pass', () => {
  expect(read({})).toEqual({
    appid: official.appid,
    traceId: official.trace_id,
    suggest: 'pass',
    label: 100,
  });
});

test('risky comes with its label', () => {
  expect(read({ result: { suggest: 'risky', label: 20002 } })).toMatchObject({
    suggest: 'risky',
    label: 20002,
  });
});

test.each([
  ['a download error', { errcode: -1008, errmsg: 'download error', detail: [], result: undefined }],
  ['no result', { result: undefined }],
  ['an error along with a pass', { errcode: -1 }],
  ['a pass of which a part failed', { detail: [{ errcode: 0 }, { errcode: -1 }] }],
])('%s is no pass', (_, changes) => {
  expect(read(changes)).toMatchObject({ suggest: 'failed', label: null });
});

test('a part that failed does not soften what another found', () => {
  expect(read({ detail: [{ errcode: -1 }], result: { suggest: 'risky', label: 20006 } }).suggest).toBe(
    'risky',
  );
});

test.each<object>([
  { version: 1 },
  { appid: 'wx1' },
  { trace_id: '' },
  { trace_id: { $ne: null } },
  { trace_id: 'a'.repeat(129) },
  { result: { suggest: 'fine', label: 100 } },
  { result: { suggest: 'pass', label: '100' } },
  { detail: Array.from({ length: 33 }, () => ({})) },
  { errcode: '0' },
  { MsgType: 'text' },
  { FromUserName: 'o'.repeat(129) },
])('%j is another shape', (changes) => {
  expect(mediaCheck.safeParse({ ...official, ...changes }).success).toBe(false);
});

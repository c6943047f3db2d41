import { createCipheriv } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readHttpPush, type PushRequest } from './http-push';
import { signatureOf } from './signature';

const secrets = { token: 'AAAAA', aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' };
const appid = 'wx5f3a90c1d27be846';
const now = 1_700_000_000_000;
const [timestamp, nonce] = ['1700000000', '376323'];

/** As WeChat seals a message; computed here, apart from the code under test. */
function seal(message: string, { to = appid, aesKey = secrets.aesKey } = {}): string {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(message));
  const content = Buffer.concat([Buffer.alloc(16, 7), length, Buffer.from(message + to)]);
  const count = 32 - (content.length % 32);
  const key = Buffer.from(`${aesKey}=`, 'base64');
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([
    cipher.update(content),
    cipher.update(Buffer.alloc(count, count)),
    cipher.final(),
  ]).toString('base64');
}

function posted(Encrypt: string, changes: Partial<Record<string, string>> = {}): PushRequest {
  const signed = signatureOf([secrets.token, timestamp, nonce, Encrypt]);
  return {
    httpMethod: 'POST',
    queryStringParameters: {
      timestamp,
      nonce,
      msg_signature: signed,
      ...(changes as Record<string, string>),
    },
    body: JSON.stringify({ ToUserName: 'gh_1', Encrypt }),
    isBase64Encoded: false,
  };
}

const greeting = (signature: string): PushRequest => ({
  httpMethod: 'GET',
  queryStringParameters: { signature, timestamp, nonce, echostr: '4375120948345356249' },
  body: '',
  isBase64Encoded: false,
});

const read = (request: PushRequest, given = secrets, at = now) => readHttpPush(request, given, at);

test('signatures are those of the sorted parts', () => {
  // `printf 1700000000376323AAAAA | sha1sum`
  expect(signatureOf(['AAAAA', '1700000000', '376323'])).toBe('b8403763f50ee7aacea9878517961720ff810ae3');
});

describe('a greeting', () => {
  test('is answered when signed', () => {
    const signed = greeting(signatureOf([secrets.token, timestamp, nonce]));
    expect(read(signed)).toEqual({ kind: 'greeting', echo: '4375120948345356249' });
  });

  test.each(['', 'f'.repeat(40), '字'.repeat(40)])('is refused with the signature %j', (signature) => {
    expect(read(greeting(signature))).toMatchObject({ kind: 'refused' });
  });
});

describe('a message', () => {
  const message = { MsgType: 'event', Event: 'wxa_media_check', 名: '字' };

  test('is opened, with whom it is for', () => {
    expect(read(posted(seal(JSON.stringify(message))))).toEqual({ kind: 'message', event: message, appid });
  });

  test('may come as base64', () => {
    const request = posted(seal('{}'));
    const body = Buffer.from(request.body).toString('base64');
    expect(read({ ...request, body, isBase64Encoded: true })).toMatchObject({ kind: 'message', event: {} });
  });

  test.each([0, 11, 12, 13, 43, 44])('of %i bytes is opened, whatever its padding', (length) => {
    const text = JSON.stringify('a'.repeat(length));
    expect(read(posted(seal(text)))).toMatchObject({ kind: 'message', event: 'a'.repeat(length) });
  });

  const sealed = seal('{}');
  test.each<[string, PushRequest, typeof secrets?, number?]>([
    ['without a signature', posted(sealed, { msg_signature: '' })],
    ['with another signature', posted(sealed, { msg_signature: 'a'.repeat(40) })],
    [
      'with the plain signature only',
      posted(sealed, { msg_signature: signatureOf(['AAAAA', timestamp, nonce]) }),
    ],
    ['with another time than signed', posted(sealed, { timestamp: '1700000001' })],
    ['that is old', posted(sealed), secrets, now + 300_001],
    ['from the future', posted(sealed), secrets, now - 300_001],
    ['without a token', posted(sealed), { ...secrets, token: '' }],
    ['without a key', posted(sealed), { ...secrets, aesKey: '' }],
    ['with half a key', posted(sealed), { ...secrets, aesKey: 'abc' }],
    ['sealed with another key', posted(seal('{}', { aesKey: 'B'.repeat(43) }))],
    ['that is not sealed', { ...posted(sealed), body: '{"MsgType":"event"}' }],
    ['that is not JSON', { ...posted(sealed), body: '<xml/>' }],
    ['whose content is not JSON', posted(seal('<xml/>'))],
    ['of no whole blocks', posted('AAAA')],
    ['that is empty', posted('')],
  ])('%s is refused', (_, request, given, at) => {
    expect(read(request, given, at)).toMatchObject({ kind: 'refused' });
  });
});

import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { noKeys } from '../testing/till';
import { Doorkeeper } from './authorization';

const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
const [ours, theirs] = [pair(), pair()];
const keys = { ...noKeys, merchant: ours };
const now = 1_800_000_000_000;
let door: Doorkeeper;

beforeEach(() => {
  door = new Doorkeeper(keys);
});

const sent = { method: 'POST', target: '/v3/a?b=1', body: '{"c":"字"}' };

interface Said {
  mchid: string;
  serial: string;
  nonce: string;
  /** s */
  timestamp: string;
  privateKey: string;
  signed: typeof sent;
}

function authorization(changes: Partial<Said> = {}): string {
  const said: Said = {
    mchid: keys.mchid,
    serial: keys.serial,
    nonce: randomUUID(),
    timestamp: String(now / 1000),
    privateKey: ours.privateKey,
    signed: sent,
    ...changes,
  };
  const { method, target, body } = said.signed;
  const text = `${method}\n${target}\n${said.timestamp}\n${said.nonce}\n${body}\n`;
  const signature = createSign('RSA-SHA256').update(text).sign(said.privateKey, 'base64');
  const parts = {
    mchid: said.mchid,
    nonce_str: said.nonce,
    timestamp: said.timestamp,
    serial_no: said.serial,
  };
  const list = Object.entries({ ...parts, signature }).map(([name, value]) => `${name}="${value}"`);
  return `WECHATPAY2-SHA256-RSA2048 ${list.join(',')}`;
}

const check = (header: string | undefined, at = now) => door.check({ ...sent, authorization: header }, at);

test('what the merchant signed is let in, five minutes early or late', () => {
  check(authorization());
  check(authorization({ timestamp: String(now / 1000 - 300) }));
  check(authorization({ timestamp: String(now / 1000 + 300) }));
});

test.each<[string, string | undefined]>([
  ['nothing', undefined],
  ['another scheme', authorization().replace('WECHATPAY2-SHA256-RSA2048', 'Bearer')],
  ['half a header', authorization().replace(/,signature.*/, '')],
  ['an old time', authorization({ timestamp: String(now / 1000 - 301) })],
  ['a time to come', authorization({ timestamp: String(now / 1000 + 301) })],
  ['no time', authorization({ timestamp: 'now' })],
  ['another merchant', authorization({ mchid: '1900000110' })],
  ['an unknown certificate', authorization({ serial: 'OTHER' })],
  ["somebody else's key", authorization({ privateKey: theirs.privateKey })],
  ['another method', authorization({ signed: { ...sent, method: 'GET' } })],
  ['another query', authorization({ signed: { ...sent, target: '/v3/a?b=2' } })],
  ['another body', authorization({ signed: { ...sent, body: '{"c":"文"}' } })],
])('%s is a SIGN_ERROR', (_, header) => {
  expect(() => check(header)).toThrow(expect.objectContaining({ code: 'SIGN_ERROR', status: 401 }) as Error);
});

test('the same request is let in once, as long as its time is good', () => {
  const ahead = authorization({ timestamp: String(now / 1000 + 300), nonce: 'once' });
  check(ahead);
  for (const later of [0, 299_000, 600_000]) {
    for (let count = 0; count < 3; count += 1) check(authorization({ timestamp: stamp(later) }), now + later);
    expect(() => check(ahead, now + later)).toThrow('随机串重复');
  }
});

test('a wrong signature uses up no nonce', () => {
  expect(() => check(authorization({ nonce: 'mine', privateKey: theirs.privateKey }))).toThrow('签名错误');
  check(authorization({ nonce: 'mine' }));
});

const stamp = (later: number): string => String((now + later) / 1000);

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FakeWechatPay, type Reply } from '../testing/fake-wechatpay';
import type { WechatPayApi } from '../types';

const server = new FakeWechatPay();
let api: WechatPayApi;

beforeAll(async () => {
  api = await server.start();
});
afterAll(() => server.stop());

const text = '﻿交易时间,公众账号ID\r\n`2026-11-20 10:00:00,`wx1\r\n';
const offer = (
  of: string,
  address = 'https://api.mch.weixin.qq.com/v3/billdownload/file?token=a%2Bb%3D',
) => ({
  body: { hash_type: 'SHA1', hash_value: createHash('sha1').update(of).digest('hex'), download_url: address },
});
const file = { body: text, signed: null };

test.each([
  ['trade', '/v3/bill/tradebill?bill_date=2026-11-20&bill_type=ALL'],
  ['fundflow', '/v3/bill/fundflowbill?bill_date=2026-11-20&account_type=BASIC'],
] as const)('a %s bill is what its digest says', async (type, url) => {
  server.replies = [offer(text), file];
  expect(await api.bill('2026-11-20', type)).toBe(text);
  expect(server.asked.slice(-2).map((asked) => asked.url)).toEqual([
    url,
    '/v3/billdownload/file?token=a%2Bb%3D',
  ]);
});

test.each<[string, Reply, Reply]>([
  ['has another digest', offer('another'), file],
  ['is elsewhere', offer(text, 'https://example.com/v3/other?token=a'), file],
  ['has no signed digest', { ...offer(text), signed: null }, file],
  ['is not given', offer(text), { status: 403, body: { code: 'NO_STATEMENT_EXIST' }, signed: null }],
])('a bill that %s is none', async (_, ...replies) => {
  server.replies = replies;
  await expect(api.bill('2026-11-20', 'trade')).rejects.toMatchObject({ code: 'UNREACHABLE' });
});

test('a file is never fetched from a server that an answer names', async () => {
  server.replies = [offer(text, 'https://example.com/v3/billdownload/file?token=a'), file];
  expect(await api.bill('2026-11-20', 'trade')).toBe(text);
  expect(server.asked.at(-1)?.url).toBe('/v3/billdownload/file?token=a');
});

test.each(['NO_STATEMENT_EXIST', 'STATEMENT_CREATING'])(
  'a bill that is not there (%s) is null',
  async (code) => {
    server.replies = [{ status: 400, body: { code, message: '账单文件不存在' } }];
    expect(await api.bill('2026-11-20', 'trade')).toBeNull();
  },
);

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FakeWechatPay, type Reply } from './testing/fake-wechatpay';
import { keys } from './testing/keys';
import { payment, refund } from './testing/notices';
import type { WechatPayApi } from './types';

const server = new FakeWechatPay();
let api: WechatPayApi;

beforeAll(async () => {
  api = await server.start(500);
});
afterAll(() => server.stop());

const query = () => api.queryPayment(payment.out_trade_no);
const close = () => api.closePayment(payment.out_trade_no);
const gone = { status: 404, body: { code: 'ORDER_NOT_EXIST', message: '' } };

/** What makes an answer one that nobody can vouch for. */
const unvouched: [string, Partial<Reply>][] = [
  ['not signed', { signed: null }],
  ['signed for another content', { signed: '{}' }],
  ['signed by somebody else', { key: keys.merchant.privateKey }],
  ['signed with a key we do not know', { serial: 'PUB_KEY_ID_0' }],
  ['signed long ago', { late: 301 }],
  ['signed in the future', { late: -301 }],
];

describe.each(unvouched)('an answer that is %s', (_, flaw) => {
  test.each<[string, () => Promise<unknown>, Reply]>([
    ['success', query, { body: payment }],
    ['one without a content', close, { status: 204, signed: '' }],
    ['a refusal', query, gone],
  ])('is not believed: %s', async (_kind, call, reply) => {
    const flawed = reply.status === 204 && flaw.signed === '{}' ? { ...flaw, signed: 'x' } : flaw;
    server.replies = [{ ...reply, ...flawed }];
    await expect(call()).rejects.toMatchObject({ code: 'UNREACHABLE', retryable: true });
  });
});

test.each<[string, Reply]>([
  ['no answer at all', { broken: 'off' }],
  ['an answer that does not come', { broken: 'waiting' }],
  ['a fault of WeChat Pay itself', { status: 500, body: { code: 'SYSTEM_ERROR', message: '系统错误' } }],
  ['a page of something in between', { status: 502, body: '<html></html>', signed: null }],
  ['another address', { status: 302, headers: { location: 'https://example.com/' } }],
  ['a refusal without a code', { status: 400, body: { message: '?' } }],
  ['no JSON', { body: '<xml/>' }],
  ['another payment', { body: { ...payment, out_trade_no: 'o_0123456789abcdef01234567_2' } }],
  ['a state nobody knows', { body: { ...payment, trade_state: 'HALF' } }],
  ['an amount in words', { body: { ...payment, amount: { total: '100', currency: 'CNY' } } }],
])('%s leaves open what happened', async (_, reply) => {
  server.replies = [reply];
  await expect(query()).rejects.toMatchObject({ code: 'UNREACHABLE', retryable: true });
});

test('closing an order is not judged by a query that is not answered', async () => {
  server.replies = [gone, { broken: 'off' }];
  await expect(close()).rejects.toMatchObject({ code: 'UNREACHABLE' });
});

test('another refund than the one that was asked for is none', async () => {
  const other = { ...refund, status: 'SUCCESS', out_refund_no: 'o_0123456789abcdef01234567_r2' };
  server.replies = [{ body: other }];
  await expect(api.queryRefund(refund.out_refund_no)).rejects.toMatchObject({ code: 'UNREACHABLE' });
});

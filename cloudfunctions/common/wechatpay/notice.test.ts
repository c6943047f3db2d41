import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNotice } from './notice';
import { readNoticeKeys } from './notice-keys';
import { keys, variables } from './testing/keys';
import { envelope, now, payment, refund, seal, signed } from './testing/notices';

const noticeKeys = readNoticeKeys(variables).config!;
const read = (event: unknown, at = now) => readNotice(event, noticeKeys, at);
const good = signed();

const renamed = (change: (name: string) => string) =>
  Object.fromEntries(Object.entries(good.headers).map(([name, value]) => [change(name), value]));

test('a payment is read', () => {
  expect(read(good)).toEqual({
    kind: 'payment',
    id: 'EV-2018022511223320873',
    facts: {
      outTradeNo: payment.out_trade_no,
      appid: payment.appid,
      mchid: payment.mchid,
      state: 'SUCCESS',
      transactionId: payment.transaction_id,
      total: 100,
      currency: 'CNY',
      openid: payment.payer.openid,
      paidAt: now,
    },
  });
});

test.each(['SUCCESS', 'CLOSED', 'ABNORMAL'])('a refund that is %s is read', (status) => {
  const content = {
    ...refund,
    refund_status: status,
    success_time: status === 'SUCCESS' ? refund.success_time : '',
  };
  const event = { event_type: `REFUND.${status}` };
  expect(read(signed(envelope(seal(content, { aad: 'refund' }), event)))).toMatchObject({
    kind: 'refund',
    facts: {
      outRefundNo: refund.out_refund_no,
      outTradeNo: refund.out_trade_no,
      status,
      refund: 40,
      total: 100,
      succeededAt: status === 'SUCCESS' ? now : null,
    },
  });
});

test.each<[string, object]>([
  ['as base64', signed(envelope(), { base64: true })],
  ['with header names in lower case', { ...good, headers: renamed((name) => name.toLowerCase()) }],
  ['with header names in upper case', { ...good, headers: renamed((name) => name.toUpperCase()) }],
  ['five minutes late', signed(envelope(), { timestamp: now / 1000 - 300 })],
  ['with more than is documented', signed(envelope(seal({ ...payment, promotion_detail: [] }), { more: 1 }))],
])('a payment is read %s', (_, event) => {
  expect(read(event)).toMatchObject({ kind: 'payment' });
});

test.each(['COMPLAINT.CREATE', 'COMPLAINT.STATE_CHANGE', 'PAYSCORE.USER_PAID'])('%s is unused', (type) => {
  expect(read(signed(envelope(seal({}), { event_type: type })))).toMatchObject({ kind: 'unused', type });
});

test('a share that was received is no payment', () => {
  const resource = { ...seal(payment), original_type: 'profitsharing' };
  expect(read(signed(envelope(resource)))).toMatchObject({ kind: 'unused' });
});

const withHeader = (changes: Record<string, unknown>) => ({
  ...good,
  headers: { ...good.headers, ...changes },
});
const signature = good.headers['Wechatpay-Signature'];
const sealed = (content: unknown, of?: Parameters<typeof seal>[1]) => signed(envelope(seal(content, of)));

describe('refused', () => {
  test.each<[string, unknown, string, number]>([
    ['no request', { action: 'order.get' }, 'request', 400],
    ['nothing', null, 'request', 400],
    ['a body that is no text', { ...good, body: { id: 1 } }, 'request', 400],
    ['GET', { ...good, httpMethod: 'GET' }, 'method', 405],
    ['no headers', { ...good, headers: {} }, 'headers', 401],
    ['no signature', withHeader({ 'Wechatpay-Signature': undefined }), 'headers', 401],
    ['an empty signature', withHeader({ 'Wechatpay-Signature': '' }), 'headers', 401],
    ['two signatures', withHeader({ 'wechatpay-signature': signature }), 'headers', 401],
    ['a list of signatures', withHeader({ 'Wechatpay-Signature': [signature] }), 'headers', 401],
    [
      'two signatures in one',
      withHeader({ 'Wechatpay-Signature': `${signature}, ${signature}` }),
      'headers',
      401,
    ],
    ['a time with a line feed', withHeader({ 'Wechatpay-Timestamp': '1700000000\n' }), 'headers', 401],
    ['too much', signed(envelope(seal('a'.repeat(60_000)))), 'size', 413],
    ['another serial', withHeader({ 'Wechatpay-Serial': 'PUB_KEY_ID_0' }), 'serial', 401],
    ['stale', signed(envelope(), { timestamp: now / 1000 - 301 }), 'time', 401],
    ['from the future', signed(envelope(), { timestamp: now / 1000 + 301 }), 'time', 401],
    ['signed by the merchant', signed(envelope(), { key: keys.merchant.privateKey }), 'signature', 401],
    [
      'a probe',
      withHeader({ 'Wechatpay-Signature': `WECHATPAY/SIGNTEST/${signature.slice(19)}` }),
      'probe',
      401,
    ],
    ['its form feed in base64', { ...good, isBase64Encoded: true }, 'signature', 401],
    ['no JSON', signed('<xml/>'), 'envelope', 400],
    ['another algorithm', signed(envelope({ ...seal(payment), algorithm: 'none' })), 'envelope', 400],
    ['sealed with another key', sealed(payment, { key: 'b'.repeat(32) }), 'cipher', 400],
    ['for other data', signed(envelope({ ...seal(payment), associated_data: 'refund' })), 'cipher', 400],
    [
      'cut off',
      signed(envelope({ ...seal(payment), ciphertext: seal(payment).ciphertext.slice(0, -24) })),
      'cipher',
      400,
    ],
    ['next to nothing', signed(envelope({ ...seal(payment), ciphertext: 'AAAA' })), 'cipher', 400],
    ['content that is no JSON', sealed('{'), 'shape', 400],
    ['a payment not made', sealed({ ...payment, trade_state: 'NOTPAY' }), 'shape', 400],
    ['without a payer', sealed({ ...payment, payer: undefined }), 'shape', 400],
    ['an amount in words', sealed({ ...payment, amount: { total: '100', currency: 'CNY' } }), 'shape', 400],
    ['a part of a fen', sealed({ ...payment, amount: { total: 0.5, currency: 'CNY' } }), 'shape', 400],
    ['another merchant', sealed({ ...payment, mchid: '1900000110' }), 'merchant', 400],
  ])('%s', (_, event, why, status) => {
    expect(read(event)).toEqual({ kind: 'refused', why, status });
  });

  test('any single change to what was signed', () => {
    const { body, headers } = good;
    const parts = { ...headers, body };
    const change = fc.tuple(
      fc.constantFrom(
        ...(Object.keys(parts) as (keyof typeof parts)[]).filter((name) => name !== 'content-type'),
      ),
      fc.nat(),
      fc.integer({ min: 32, max: 126 }),
    );
    fc.assert(
      fc.property(change, ([name, at, code]) => {
        const text = parts[name];
        const place = at % text.length;
        const changed = text.slice(0, place) + String.fromCharCode(code) + text.slice(place + 1);
        if (changed === text || (name === 'Wechatpay-Signature' && sameBytes(changed, text))) return;
        const event = name === 'body' ? { ...good, body: changed } : withHeader({ [name]: changed });
        expect(read(event)).toMatchObject({ kind: 'refused', status: 401 });
      }),
      { numRuns: 500 },
    );
  });

  test('anything at all', () => {
    const http = fc.record({
      httpMethod: fc.constant('POST'),
      headers: fc.dictionary(fc.string(), fc.anything()),
      body: fc.string(),
    });
    fc.assert(fc.property(fc.oneof(fc.anything(), http), (event) => read(event).kind === 'refused'));
  });
});

/** The last letter of base64 holds bits that mean nothing. */
function sameBytes(one: string, other: string): boolean {
  return Buffer.from(one, 'base64').equals(Buffer.from(other, 'base64'));
}

import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { Paying, type Forgery } from '../integration/support/paying';

const stage = new Paying();
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ format: 'pem', type: 'pkcs8' })
  .toString();
const fail = { code: 'FAIL', message: '失败' };

/** Sends it, and expects that it is refused with that status, changes nothing, and that the log says why. */
async function expectRefused(
  send: () => Promise<{ status: number; body: unknown }>,
  { status, why }: { status: number; why: string },
): Promise<void> {
  const before = stage.everything();
  expect(await send()).toEqual({ status, body: fail });
  expect(stage.everything()).toBe(before);
  expect(stage.logged()).toContainEqual({ level: 'warn', event: 'notice.refused', why });
}

type Content = Record<string, unknown>;
const amount = (content: Content) => content['amount'] as Content;

describe('a notice of a payment', () => {
  test.each<[string, Forgery | (() => Forgery), string]>([
    ['signed by a stranger', { key: stranger }, 'signature'],
    [
      'signed by the merchant itself',
      () => ({ key: stage.cloud.wechatpay.keys.merchant.privateKey }),
      'signature',
    ],
    ['under a serial nobody knows', { serial: 'PUB_KEY_ID_0000000000000000000000000000' }, 'serial'],
    ['under the serial of the merchant', () => ({ serial: stage.cloud.wechatpay.keys.serial }), 'serial'],
    ['stale', { late: 301 }, 'time'],
    ['from the future', { late: -302 }, 'time'],
  ])('%s is refused', async (_, given, why) => {
    const { content } = await stage.waiting();
    const forgery = typeof given === 'function' ? given() : given;
    await expectRefused(() => stage.send(content, forgery), { status: 401, why });
  });

  test.each<[string, Forgery, string]>([
    ['sealed with another key', { apiV3Key: '0'.repeat(32) }, 'cipher'],
    ['with a truncated cipher text', { cut: 1 }, 'cipher'],
    ['with next to no cipher text', { cut: 10_000 }, 'envelope'],
  ])('%s is refused', async (_, forgery, why) => {
    const { content } = await stage.waiting();
    await expectRefused(() => stage.send(content, forgery), { status: 400, why });
  });

  test.each<[string, (content: Content) => Content, string]>([
    ['of another merchant', (content) => ({ ...content, mchid: '1900000110' }), 'merchant'],
    ['of another appid', (content) => ({ ...content, appid: 'wx0123456789abcdef' }), 'mismatch'],
    ['of the standby mini program', (content) => ({ ...content, appid: 'wx8b61e4d07fa2c935' }), 'mismatch'],
    [
      'of a fen less',
      (content) => ({ ...content, amount: { ...amount(content), total: 34_999 } }),
      'mismatch',
    ],
    [
      'of a fen more',
      (content) => ({ ...content, amount: { ...amount(content), total: 35_001 } }),
      'mismatch',
    ],
    ['of nothing', (content) => ({ ...content, amount: { ...amount(content), total: 0 } }), 'mismatch'],
    [
      'in dollars',
      (content) => ({ ...content, amount: { ...amount(content), currency: 'USD' } }),
      'mismatch',
    ],
    ['by another payer', (content) => ({ ...content, payer: { openid: 'oSomebodyElse' } }), 'mismatch'],
    ['that was not made', (content) => ({ ...content, trade_state: 'NOTPAY' }), 'shape'],
    ['without an amount', (content) => ({ ...content, amount: undefined }), 'shape'],
  ])('%s is refused', async (_, change, why) => {
    const { content } = await stage.waiting();
    await expectRefused(() => stage.send(change(content)), { status: 400, why });
  });

  test.each(['o_000000000000000000000000_1', 'x', '$ne', '../orders'])(
    'for %j, which we do not know, is refused',
    async (out_trade_no) => {
      const { content } = await stage.waiting();
      await expectRefused(() => stage.send({ ...content, out_trade_no }), { status: 404, why: 'unknown' });
    },
  );

  test('with two signatures is refused', async () => {
    const { content } = await stage.waiting();
    const { headers, body } = stage.request(content);
    const twice = { ...headers, 'Wechatpay-Signature': `${headers['Wechatpay-Signature']}, AAAA` };
    await expectRefused(() => stage.post({ headers: twice, body }), { status: 401, why: 'headers' });
  });

  test('changed by one letter after it was signed is refused', async () => {
    const { content } = await stage.waiting();
    const { headers, body } = stage.request(content);
    for (const changed of [
      `${body} `,
      body.replace('TRANSACTION', 'TRANSACTIOM'),
      body.replace('"id"', '"iD"'),
    ]) {
      await expectRefused(() => stage.post({ headers, body: changed }), { status: 401, why: 'signature' });
    }
  });

  test('with a head of another notice is refused', async () => {
    const [one, other] = [await stage.waiting(), await stage.pay()];
    const { headers } = stage.request(one.content);
    const { body } = stage.request(other.content);
    await expectRefused(() => stage.post({ headers, body }), { status: 401, why: 'signature' });
  });

  test('that is sent again changes nothing, and later is refused', async () => {
    const { content } = await stage.pay();
    const request = stage.request(content);
    expect(await stage.post(request)).toMatchObject({ status: 200 });
    const before = stage.everything();
    expect(await stage.post(request)).toMatchObject({ status: 200 });
    expect(stage.everything()).toBe(before);
    stage.cloud.clock.advance(301_000);
    await expectRefused(() => stage.post(request), { status: 401, why: 'time' });
  });

  test('with which WeChat Pay tries us is refused', async () => {
    await stage.pay();
    const before = stage.everything();
    expect(await stage.cloud.wechatpay.probe()).toBe(401);
    expect(stage.everything()).toBe(before);
    expect(stage.logged()).toContainEqual({ level: 'warn', event: 'notice.refused', why: 'probe' });
  });
});

describe('a notice of a refund', () => {
  test.each<[string, (content: Content) => Content, { status: number; why: string }]>([
    ['of another merchant', (content) => ({ ...content, mchid: '1' }), { status: 400, why: 'merchant' }],
    [
      'of another payment',
      (content) => ({ ...content, out_trade_no: 'o_000000000000000000000000_1' }),
      { status: 400, why: 'mismatch' },
    ],
    [
      'of less',
      (content) => ({ ...content, amount: { ...amount(content), refund: 1 } }),
      { status: 400, why: 'mismatch' },
    ],
    [
      'of a larger payment',
      (content) => ({ ...content, amount: { ...amount(content), total: 35_001 } }),
      { status: 400, why: 'mismatch' },
    ],
    ['we do not know', (content) => ({ ...content, out_refund_no: 'r1' }), { status: 404, why: 'unknown' }],
  ])('%s is refused', async (_, change, expected) => {
    const { notices } = await stage.payBack();
    const content = JSON.parse(notices[0]!.plain) as Content;
    const kind = { event: 'REFUND.SUCCESS', type: 'refund' };
    await expectRefused(() => stage.send(change(content), kind), expected);
    expect(await stage.send(content, kind)).toMatchObject({ status: 200 });
  });

  test('whose content is a payment is none', async () => {
    const { content } = await stage.pay();
    await expectRefused(() => stage.send(content, { event: 'REFUND.SUCCESS', type: 'refund' }), {
      status: 400,
      why: 'shape',
    });
  });
});

describe('the function itself', () => {
  const invoke = async (event: unknown, source: 'console' | 'timer' | 'function' = 'console') => {
    const { functions } = stage.cloud.environment('primary');
    const answer = await functions.invoke({ function: 'pay-notify', event, source, caller: null });
    return JSON.parse(answer) as { statusCode: number; body: string };
  };

  test.each([undefined, 'lin', 'admin'])('is closed to clients (%s)', async (as) => {
    const { content } = await stage.waiting();
    const before = stage.everything();
    const event = { ...stage.request(content), httpMethod: 'POST', isBase64Encoded: false };
    const who = as === undefined ? {} : { as };
    await expect(stage.cloud.call('pay-notify', event, who)).rejects.toThrow(/denied/);
    expect(stage.everything()).toBe(before);
  });

  test.each<[string, unknown]>([
    ['nothing', {}],
    ['null', null],
    ['a content', { action: 'settle', out_trade_no: 'o_1' }],
    ['the callback of cloudPay', { returnCode: 'SUCCESS', resultCode: 'SUCCESS', outTradeNo: 'o_1' }],
    ['a body that is an object', { httpMethod: 'POST', headers: {}, body: { id: 1 } }],
  ])('refuses what does not come over HTTP: %s', async (_, event) => {
    const before = stage.everything();
    expect(await invoke(event)).toMatchObject({ statusCode: 400 });
    expect(stage.everything()).toBe(before);
    expect(stage.logged()).toContainEqual({ level: 'warn', event: 'notice.refused', why: 'request' });
  });

  test('refuses to be asked in another way than WeChat Pay does', async () => {
    const response = await fetch(stage.address());
    expect(response.status).toBe(405);
    const huge = { ...stage.request({}), body: 'a'.repeat(70_000) };
    await expectRefused(() => stage.post(huge), { status: 413, why: 'size' });
  });

  test('logs nothing of what it was sent', async () => {
    const { content, outTradeNo } = await stage.waiting();
    await stage.send({ ...content, payer: { openid: 'oSomebodyElse' } });
    const text = JSON.stringify(stage.logged());
    expect(text).not.toContain('oSomebodyElse');
    expect(text).not.toContain(String(content['transaction_id']));
    await stage.send(content, { key: stranger });
    expect(JSON.stringify(stage.logged())).not.toContain(outTradeNo);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { variables } from '../../cloudfunctions/common/wechatpay/testing/keys';
import { malformedNotice, malformedSigning } from '../../cloudfunctions/common/wechatpay/testing/malformed';
import type { Someone } from '../integration/support/project-cloud';
import { Paying } from '../integration/support/paying';

const stage = new Paying();
let orderId: string;

beforeAll(async () => {
  ({ orderId } = await stage.begin());
});
afterAll(forget);

function forget(): void {
  for (const name of Object.keys(variables)) Reflect.deleteProperty(process.env, name);
}

/** Deploys everything anew with these variables, all others right; WeChat Pay itself is out of reach. */
function deploy(changes: Record<string, string | undefined>): void {
  const all: Record<string, string | undefined> = {
    ...variables,
    WECHATPAY_API_URL: 'http://127.0.0.1:9/',
    ...changes,
  };
  for (const [name, value] of Object.entries(all)) process.env[name] = value ?? '';
  stage.cloud.restartFunctions();
}

const told = (name: string) => stage.logged(name).filter(({ event }) => event === 'wechatpay.config');
const prepay = (who: Someone) => who.refused('pay', 'order.prepay', { orderId });

/** Expects one line that says what is wrong with the variable, and nothing of what it holds. */
function expectTold(name: string, variable: string, value: string | undefined, says: RegExp): void {
  const lines = told(name);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ level: 'error', problem: expect.stringMatching(says) as string });
  expect(String(lines[0]?.['problem']).startsWith(`${variable} `)).toBe(true);
  if ((value?.length ?? 0) > 20) expect(JSON.stringify(stage.logged(name))).not.toContain(value);
}

describe('pay says what is wrong once, and that paying is not possible', () => {
  test.each(malformedSigning)('%s: %s', async (variable, _, value, says) => {
    deploy({ [variable]: value });
    const failure = await prepay(stage.buyer);
    expect(failure).toMatchObject({ code: 'UNAVAILABLE', message: { zh: /付款/, en: /Paying/ } });
    expect(JSON.stringify(failure)).not.toContain('WECHATPAY');
    expectTold('pay', variable, value, says);
    await prepay(stage.buyer);
    expect(told('pay')).toEqual([]);
  });
});

describe('pay-notify says what is wrong once, and takes nothing', () => {
  test.each(malformedNotice)('%s: %s', async (variable, _, value, says) => {
    deploy({ [variable]: value });
    const before = stage.everything();
    const answer = await stage.send({ out_trade_no: `${orderId}_1` });
    expect(answer).toEqual({ status: 503, body: { code: 'FAIL', message: '失败' } });
    expect(stage.everything()).toBe(before);
    expectTold('pay-notify', variable, value, says);
  });
});

test('sweep says it too', async () => {
  deploy({ WECHATPAY_SERIAL: 'apiclient_cert' });
  await stage.cloud.runTimer('sweep').catch(() => undefined);
  expectTold('sweep', 'WECHATPAY_SERIAL', 'apiclient_cert', /no serial number/);
});

test('without any of the variables nothing is wrong, and nothing can be paid', async () => {
  deploy(Object.fromEntries(Object.keys(variables).map((name) => [name, ''])));
  expect(await prepay(stage.buyer)).toMatchObject({ code: 'UNAVAILABLE' });
  expect(told('pay')).toEqual([]);
  expect(await stage.cloud.runTimer('sweep')).toMatchObject({ ok: true });
  expect(told('sweep')).toEqual([]);
  expect(await stage.send({})).toMatchObject({ status: 503 });
  expect(told('pay-notify')).toEqual([]);
});

test('with all of them right nothing is said', async () => {
  forget();
  stage.cloud.restartFunctions();
  stage.cloud.clock.advance(3_600_000);
  await stage.begin();
  expect(told('pay')).toEqual([]);
  const { content } = await stage.pay();
  expect(await stage.send(content)).toMatchObject({ status: 200 });
  expect(told('pay-notify')).toEqual([]);
});

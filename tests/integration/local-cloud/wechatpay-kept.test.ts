import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startLocalCloud } from '../../../emulator';
import type { Keys } from '../../../emulator/wechatpay/signing/keys';
import { fixtureOptions } from '../support/fixture-cloud';
import { Merchant } from '../support/merchant';
import { request } from '../support/request';

let options: Awaited<ReturnType<typeof fixtureOptions>>;
let child: ChildProcess | undefined;

beforeEach(async () => {
  options = await fixtureOptions();
});
afterEach(() => {
  vi.unstubAllEnvs();
  child?.kill('SIGKILL');
  child = undefined;
  rmSync(options.folder, { recursive: true });
});

const keysFile = () => join(options.dataDir, 'wechatpay', 'keys.json');
const readKeys = () => JSON.parse(readFileSync(keysFile(), 'utf8')) as Keys;

test('keys are made once, for this user alone, and anew with fresh data', async () => {
  await (await startLocalCloud(options)).close();
  const first = readKeys();
  expect(statSync(keysFile()).mode & 0o777).toBe(0o600);
  expect(first.apiV3Key).toHaveLength(32);
  await (await startLocalCloud(options)).close();
  expect(readKeys()).toEqual(first);
  await (await startLocalCloud({ ...options, fresh: true })).close();
  expect(readKeys().apiV3Key).not.toBe(first.apiV3Key);
});

test('a restart keeps orders, money and what is still to be told', async () => {
  const before = await startLocalCloud(options);
  const merchant = new Merchant(before);
  await merchant.order({ out_trade_no: 'order-1' });
  await before.wechatpay.pay('order-1');
  await merchant.refund({ out_refund_no: 'refund-1', amount: { refund: 30, total: 100, currency: 'CNY' } });
  const books = before.wechatpay.books();
  const notices = before.wechatpay.notices.list();
  await before.close();

  const after = await startLocalCloud(options);
  expect(after.wechatpay.books()).toEqual(books);
  expect(after.wechatpay.notices.list()).toEqual(notices);
  expect(notices).toHaveLength(1);
  after.clock.advance(10_000);
  expect(await new Merchant(after).refundQuery('refund-1')).toMatchObject({ body: { status: 'SUCCESS' } });
  await after.close();
});

test('what a developer sets in the shell stands before what the local cloud knows', async () => {
  vi.stubEnv('WECHATPAY_NOTIFY_URL', 'https://pay.example/notify');
  const cloud = await startLocalCloud(options);
  const { body } = await request(`${cloud.url}/http/primary/listener/echo`);
  vi.unstubAllEnvs();
  expect(body).toMatchObject({ address: 'https://pay.example/notify' });
  cloud.restartFunctions();
  const again = await request(`${cloud.url}/http/primary/listener/echo`);
  expect(again.body).toMatchObject({ address: `${cloud.url}/http/primary/pay-notify` });
  await cloud.close();
});

interface Acknowledged {
  paid: string[];
  refunded: string[];
}

/** Orders, pays and pays back, one after the other, until the cloud is gone. */
async function tradeUntilKilled(merchant: Merchant, name: string, done: Acknowledged): Promise<void> {
  for (let count = 0; ; count += 1) {
    const number = `${name}-${count}`;
    const order = await merchant.h5({ out_trade_no: number }).catch(() => null);
    if (!order) return;
    const { h5_url: page } = order.body as { h5_url: string };
    const body = new URLSearchParams({ choice: 'pay' });
    const paid = await fetch(page, { method: 'POST', redirect: 'manual', body }).catch(() => null);
    if (!paid) return;
    done.paid.push(number);
    if (done.paid.length === 30) child?.kill('SIGKILL');
    const refund = {
      out_trade_no: number,
      out_refund_no: number,
      amount: { refund: 40, total: 100, currency: 'CNY' },
    };
    const back = await merchant.refund(refund).catch(() => null);
    if (!back) return;
    done.refunded.push(number);
  }
}

test('after kill -9 in the middle of trade nothing that was answered is gone, and the books add up', async () => {
  const script = join(import.meta.dirname, '..', 'support', 'child-cloud.ts');
  child = fork(script, [JSON.stringify(options)], { execArgv: ['--import', 'tsx'] });
  const [url] = (await once(child, 'message')) as [string];
  const merchant = new Merchant({ url, wechatpay: { keys: readKeys() } });
  const done: Acknowledged = { paid: [], refunded: [] };
  await Promise.all(['trade-a', 'trade-b', 'trade-c'].map((name) => tradeUntilKilled(merchant, name, done)));

  const { wechatpay, close } = await startLocalCloud(options);
  const { payments, refunds, balance } = wechatpay.books();
  const paid = payments.filter(({ paidAt }) => paidAt !== null);
  expect(paid.map(({ outTradeNo }) => outTradeNo)).toEqual(expect.arrayContaining(done.paid));
  expect(refunds.map(({ outRefundNo }) => outRefundNo)).toEqual(expect.arrayContaining(done.refunded));
  expect(done.paid.length).toBeGreaterThanOrEqual(30);
  expect(wechatpay.audit()).toEqual([]);
  expect(balance).toBe(paid.length * 100 - refunds.length * 40);
  expect(new Set(wechatpay.notices.all().map(({ about }) => about))).toEqual(
    new Set(paid.map(({ outTradeNo }) => outTradeNo)),
  );
  await close();
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { day, minute } from '../../cloudfunctions/common/kernel/clock';
import type { LocalCloud } from '../../emulator';
import { startLocalCloud } from '../../emulator';
import { Someone } from './support/project-cloud';

let cloud: LocalCloud;
let dataDir: string;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'demo-trade-'));
  cloud = await startLocalCloud({ dataDir, timers: false, seed: 'demo' });
});
afterAll(async () => {
  await cloud.close();
  rmSync(dataDir, { recursive: true });
});

const person = (name: string) => new Someone(cloud, name, '');
const ordersOf = async (name: string, side: 'buyer' | 'seller') =>
  (await person(name).do('pay', 'order.list', { side })).orders;
const read = (collection: string) => cloud.environment('primary').database.read(collection, {});

test('sweeping the demo finds nothing to change', async () => {
  const money = ['orders', 'payments', 'refunds', 'shares', 'differences', 'agents'];
  const before = money.map(read);
  await cloud.runTimer('sweep');
  expect(money.map(read)).toEqual(before);
  expect(cloud.wechatpay.audit()).toEqual([]);
  expect(cloud.wechatpay.notices.list()).toEqual([]);
});

test('phone numbers are sealed, and functions open them for who may read them', async () => {
  const stored = JSON.stringify([read('phones'), read('orders')]);
  const { phone } = cloud.environment('primary').people.find('lin');
  expect([phone, '13800138'].filter((number) => stored.includes(number))).toEqual([]);
  expect((await person('lin').do('register', 'account.export', {})).phone).toMatchObject({
    number: `+86${phone}`,
    verified: true,
  });
  const orders = await ordersOf('lin', 'buyer');
  const pages = orders.map(({ orderId }) => person('lin').do('pay', 'order.get', { orderId }));
  const phones = (await Promise.all(pages)).flatMap(({ order }) => order.address?.phone ?? []);
  expect(phones).toContain('+8613800138001');
});

test('people find their orders with something to do, and the agent what they earned', async () => {
  const acts = async (name: string, side: 'buyer' | 'seller') =>
    (await ordersOf(name, side)).flatMap((order) => order.acts);
  expect(await acts('lin', 'buyer')).toEqual(expect.arrayContaining(['confirm', 'refund-request']));
  expect(await acts('mei', 'buyer')).toContain('pay');
  expect(await acts('mei', 'seller')).toEqual(expect.arrayContaining(['ship', 'refund-decide']));
  const { shares } = await person('agent').do('pay', 'agent.statement', {});
  expect(shares.map(({ state }) => state).sort()).toEqual(['done', 'failed', 'waiting']);
});

test('what waits in the demo can be gone on with: a refund that is asked for, a commission that failed', async () => {
  const [mei, support] = [person('mei'), person('support')];
  const [asked] = (await ordersOf('mei', 'seller')).filter(({ acts }) => acts.includes('refund-decide'));
  const { order } = await mei.do('pay', 'order.get', { orderId: asked!.orderId });
  const refundId = order.refunds[0]!.refundId;
  await mei.do('pay', 'refund.decide', { refundId, grant: true, restock: false });
  cloud.wechatpay.settleRefunds();
  await cloud.wechatpay.notices.deliver();
  const after = await mei.do('pay', 'order.get', { orderId: asked!.orderId });
  expect(after.order).toMatchObject({ state: 'shipped', refunded: 3000 });

  const [failed] = (await support.do('operate', 'share.list', {})).shares;
  await support.do('operate', 'share.decide', {
    orderId: failed!.orderId,
    retry: true,
    reason: '额度已恢复',
  });
  for (let run = 0; run < 3; run += 1) {
    await cloud.runTimer('sweep');
    cloud.wechatpay.settleShares();
    cloud.clock.advance(10 * minute);
  }
  const [share] = read('shares').filter(({ _id }) => _id === failed!.orderId);
  expect(share).toMatchObject({ state: 'done' });
  expect(cloud.wechatpay.audit()).toEqual([]);
});

test('days later the bills agree with the books but for the one difference', async () => {
  for (let days = 0; days < 3; days += 1) {
    cloud.clock.advance(day);
    await cloud.wechatpay.notices.deliver();
    await cloud.runTimer('sweep');
  }
  expect(read('differences')).toHaveLength(1);
  expect(cloud.wechatpay.audit()).toEqual([]);
});

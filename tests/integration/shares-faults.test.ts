import { describe, expect, test } from 'vitest';
import type { Order } from '../../database/collections/orders';
import { Sharing, type Earner } from './support/sharing';

const market = new Sharing();
const times = ['before', 'after'] as const;
const minute = 60_000;

/** Everything came to its end once: paid under one number, released, and taken back what was refunded (fen). */
function expectWhole({ _id }: Order, agent: Earner, back = 0): void {
  const share = market.share(_id);
  expect(share).toMatchObject({ state: 'done', nextAt: null });
  expect(market.requests(_id)).toEqual({ _p1: [[agent.account, 999, 'SUCCESS']], _u: [] });
  expect(share.requests).toMatchObject([{ outOrderNo: `${_id}_p1`, amount: 999, result: 'SUCCESS' }]);
  expect(market.frozen(_id)).toBe(0);
  const taken = market.cloud.wechatpay.books().returns.filter(({ outOrderNo }) => outOrderNo === `${_id}_p1`);
  expect(taken.map(({ amount, result }) => [amount, result])).toEqual(back === 0 ? [] : [[back, 'SUCCESS']]);
  const paid = market.cloud.read('notices', { userId: agent.who.userId, kind: 'share-paid' });
  expect(paid.filter(({ at }) => at >= share.createdAt)).toHaveLength(1);
}

/** Runs `sweep`, which may be cut off. */
async function sweepBadly(): Promise<void> {
  await market.sweep().catch(() => undefined);
  market.cloud.clock.advance(5 * minute);
}

describe.each(times)('an answer lost %s it took effect', (when) => {
  test.each(['share', 'share.query', 'unfreeze'])(
    'of %s is asked for again, with the same number',
    async (wechatpay) => {
      const order = await market.due();
      market.cloud.setFaults([{ target: { wechatpay }, effect: 'drop', when, count: 2 }]);
      for (let run = 0; run < 8; run += 1) await sweepBadly();
      expectWhole(order, market.self);
    },
  );

  test.each(['return', 'return.query'])(
    'of %s is asked for again, with the same number',
    async (wechatpay) => {
      const order = await market.paid(market.merchant);
      await market.refund(order._id, 5000);
      market.cloud.setFaults([{ target: { wechatpay }, effect: 'drop', when, count: 2 }]);
      for (let run = 0; run < 8; run += 1) await sweepBadly();
      expectWhole(order, market.merchant, 500);
    },
  );
});

describe.each(times)('cut off %s a write', (when) => {
  test.each([0, 1, 2, 3])('number %d, a commission is paid once', async (after) => {
    const order = await market.due();
    const database = 'commitTransaction';
    market.cloud.setFaults([{ target: { database }, effect: 'drop', when, after, count: 1 }]);
    for (let run = 0; run < 6; run += 1) await sweepBadly();
    expectWhole(order, market.self);
  });

  test.each([0, 1])('number %d, what was refunded is taken back once', async (after) => {
    const order = await market.paid(market.merchant);
    await market.refund(order._id, 5000);
    const database = 'commitTransaction';
    market.cloud.setFaults([{ target: { database }, effect: 'drop', when, after, count: 1 }]);
    for (let run = 0; run < 6; run += 1) await sweepBadly();
    expectWhole(order, market.merchant, 500);
  });
});

test('runs that overlap pay once', async () => {
  const order = await market.due(market.merchant);
  for (let run = 0; run < 4; run += 1) {
    await Promise.all([market.sweep(), market.sweep(), market.sweep()]);
    market.cloud.clock.advance(5 * minute);
    if (run === 0) await market.refund(order._id, 5000);
  }
  await market.finish();
  expectWhole(order, market.merchant, 500);
});

test('a request that arrives long after it seemed refused is not paid again under another number', async () => {
  const order = await market.due();
  market.cloud.setFaults([
    {
      target: { wechatpay: 'share' },
      effect: 'fail',
      error: { code: 'NOT_ENOUGH', message: 'no' },
      count: 1,
    },
  ]);
  await market.finish();
  expect(market.share(order._id).state).toBe('failed');
  // Support tries again, while the first request arrives after all.
  await market.support.do('operate', 'share.decide', { orderId: order._id, retry: true, reason: '再试一次' });
  await market.cloud.set('shares', order._id, { state: 'sharing', 'requests.0.result': 'PENDING' });
  await market.sweep();
  await market.cloud.set('shares', order._id, { state: 'waiting', 'requests.0.result': 'CLOSED', nextAt: 1 });
  market.cloud.clock.advance(minute);
  await market.finish();
  expectWhole(order, market.self);
});

test('what WeChat Pay does not answer for hours, people are told of, and it goes on', async () => {
  const order = await market.due();
  market.cloud.setFaults([{ target: { wechatpay: 'share' }, effect: 'drop', when: 'before' }]);
  const told = () =>
    market.cloud
      .read('notices', { userId: market.support.userId, kind: 'money-attention' })
      .filter(({ at }) => at >= order.completedAt!).length;
  const sweepHourly = async (runs: number) => {
    for (let run = 0; run < runs; run += 1) {
      await sweepBadly();
      market.cloud.clock.advance(60 * minute);
    }
  };
  await sweepHourly(10);
  expect(told()).toBe(0);
  await sweepHourly(4);
  expect(told()).toBe(1);
  market.cloud.setFaults([]);
  await sweepHourly(4);
  expectWhole(order, market.self);
});

import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FaultRuleInput } from '../../emulator/faults/rules';
import { Market } from './support/market';
import type { Someone } from './support/project-cloud';

const market = new Market();
let buyer: Someone;
let postId: string;
let orderId: string;
beforeEach(async () => {
  buyer = await market.person();
  postId = await market.onSale();
  orderId = (await market.order(buyer, postId)).orderId;
});

const send = async (action: string, changes: object = {}) => {
  const answer = await buyer.send('pay', { action, orderId, platform: 'android', ...changes });
  return answer.ok ? 'OK' : answer.error.code;
};
const theirs = () =>
  market.cloud.wechatpay
    .books()
    .payments.filter(({ outTradeNo }) => outTradeNo.startsWith(orderId))
    .map(({ state }) => state);

/** Holds up the next call like this, runs `work` while it waits, and gives what both answered. */
async function meanwhile(
  target: FaultRuleInput['target'],
  held: () => Promise<string>,
  work: () => Promise<string>,
): Promise<[string, string]> {
  market.cloud.setFaults([{ target, effect: 'delay', ms: 4000, count: 1 }]);
  const waiting = held();
  await vi.waitFor(
    async () => {
      const response = await fetch(`${market.cloud.url}/local/faults`);
      expect(await response.json()).toMatchObject({ rules: [{ hits: 1 }] });
    },
    { timeout: 10_000, interval: 20 },
  );
  const other = await work();
  return [await waiting, other];
}

function expectNothingLeft(): void {
  expect(theirs()).not.toContain('NOTPAY');
  expect(market.payments(orderId).map(({ state }) => state)).not.toContain('open');
  expect(market.left(postId)).toEqual({ stock: 5, sold: 0 });
}

describe('an order cancelled', () => {
  test('while WeChat Pay is told of its payment leaves nothing to pay', async () => {
    const [, cancelled] = await meanwhile(
      { wechatpay: 'jsapi' },
      () => send('order.prepay'),
      () => send('order.cancel'),
    );
    expect(cancelled).toBe('OK');
    expectNothingLeft();
  });

  test('while a payment of it begins closes that', async () => {
    const [cancelled] = await meanwhile(
      { database: 'startTransaction' },
      () => send('order.cancel'),
      () => send('order.prepay'),
    );
    expect(cancelled).toBe('OK');
    expectNothingLeft();
  });

  test('while a notice of its payment comes is paid', async () => {
    await send('order.prepay');
    const [cancelled] = await meanwhile(
      { wechatpay: 'close' },
      () => send('order.cancel'),
      async () => {
        await market.cloud.wechatpay.pay(`${orderId}_1`);
        await market.cloud.wechatpay.notices.deliver();
        return market.stored(orderId).state;
      },
    );
    expect(cancelled).toBe('CONFLICT');
    expect(market.stored(orderId).state).toBe('paid');
    expect(market.left(postId)).toEqual({ stock: 4, sold: 1 });
  });
});

test('two ways to pay at once leave one that can be paid', async () => {
  await meanwhile(
    { wechatpay: 'jsapi' },
    () => send('order.prepay'),
    () => send('order.prepay', { channel: 'h5' }),
  );
  expect(theirs().toSorted()).toEqual(['CLOSED', 'NOTPAY']);
  expect(market.payments(orderId).map(({ state }) => state)).toEqual(['closed', 'open']);
});

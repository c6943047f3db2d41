import { describe, expect, test } from 'vitest';
import type { FaultRuleInput } from '../../emulator/faults/rules';
import { Market } from './support/market';
import type { Someone } from './support/project-cloud';

const minute = 60_000;
const market = new Market();

const paid = ['paid', 'shipped', 'completed', 'refunded'];
const isPaid = (state: string) => state === 'SUCCESS' || state === 'REFUND';

/** What is wrong once everything has come to its end: money that was taken is delivered for or on its way back, once. */
function wrongs(orderId: string, postId: string, stock: number): string[] {
  const order = market.stored(orderId);
  const payments = market.payments(orderId);
  const theirs = market.cloud.wechatpay
    .books()
    .payments.filter(({ outTradeNo }) => outTradeNo.startsWith(orderId));
  const back = new Set(market.cloud.read('refunds', { orderId }).map(({ paymentId }) => paymentId));
  const taken = theirs.filter(({ state }) => isPaid(state)).map(({ outTradeNo }) => outTradeNo);
  const held = paid.includes(order.state) ? order.quantity : 0;
  const left = market.left(postId);
  const steps = order.timeline.map(({ step }) => step);
  return [
    order.state === 'created' || order.state === 'paying' ? `${order.state} for ever` : [],
    payments.some(({ state }) => state === 'open') ? 'a payment is open' : [],
    theirs.some(({ state }) => state === 'NOTPAY') ? 'it can still be paid' : [],
    paid.includes(order.state) === (order.paymentId !== null) ? [] : 'paid and not paid',
    taken
      .filter((id) => (id === order.paymentId) === back.has(id))
      .map((id) => `${id} kept or paid back twice`),
    order.paymentId === null || taken.includes(order.paymentId) ? [] : 'delivered without money',
    left.stock === stock - held && left.sold === held ? [] : `stock ${left.stock}, sold ${left.sold}`,
    steps.filter((step) => step === 'pay').length > 1 ? 'paid twice' : [],
  ].flat();
}

/** Lets time and sweeps finish what was cut off. */
async function finish(): Promise<void> {
  market.cloud.setFaults([]);
  await market.cloud.wechatpay.notices.deliver();
  for (let round = 0; round < 3; round += 1) {
    market.cloud.clock.advance(16 * minute);
    await market.cloud.runTimer('sweep');
  }
}

interface Scene {
  buyer: Someone;
  orderId: string;
}
const prepay = ({ buyer, orderId }: Scene, channel = 'jsapi') =>
  buyer.send('pay', { action: 'order.prepay', platform: 'android', orderId, channel });
const byWeb = (scene: Scene) => prepay(scene, 'h5');
/** The buyer pays whatever can be paid, the newest first. */
async function payAny({ orderId }: Scene): Promise<void> {
  const open = market.cloud.wechatpay
    .books()
    .payments.filter(({ outTradeNo, state }) => outTradeNo.startsWith(orderId) && state === 'NOTPAY');
  const last = open.at(-1);
  if (last) await market.cloud.wechatpay.pay(last.outTradeNo);
}

const get = ({ buyer, orderId }: Scene) => buyer.send('pay', { action: 'order.get', orderId });
const cancel = ({ buyer, orderId }: Scene) => buyer.send('pay', { action: 'order.cancel', orderId });
const hear = () => market.cloud.wechatpay.notices.deliver(2);
async function expire(): Promise<void> {
  market.cloud.clock.advance(16 * minute);
  await market.cloud.runTimer('sweep');
}

type Step = (scene: Scene) => Promise<unknown>;

/** What people do, and which calls of WeChat Pay it takes: each may be the one that is cut off, or a write. */
const scripts: [name: string, calls: string[], steps: Step[]][] = [
  ['beginning to pay', ['jsapi'], [prepay, prepay, payAny]],
  ['paying another way', ['jsapi', 'h5', 'close'], [prepay, byWeb, byWeb, payAny]],
  ['another way when it is paid', ['close', 'query'], [prepay, payAny, byWeb, byWeb]],
  ['a notice', [], [prepay, payAny, hear]],
  ['looking', ['query'], [prepay, payAny, get]],
  ['cancelling', ['jsapi', 'close'], [prepay, cancel, payAny]],
  ['cancelling what is paid', ['close', 'query'], [prepay, payAny, cancel]],
  ['expiring', ['query', 'close'], [prepay, expire, payAny]],
];

/** What is cut off, and how many times it happens in a script at most. */
const cuts = (calls: string[]): [FaultRuleInput['target'], number][] => [
  [{ database: 'commitTransaction' }, 3],
  [{ database: 'modifyDocument' }, 3],
  ...calls.map((wechatpay): [FaultRuleInput['target'], number] => [{ wechatpay }, 2]),
];

describe.each(scripts)('%s', (_script, calls, steps) => {
  const cases = cuts(calls).flatMap(([target, times]) =>
    (['before', 'after'] as const).map(
      (when) => [`${when} ${Object.values(target).join(' ')}`, target, when, times] as const,
    ),
  );
  test.each(cases)('cut off %s, anywhere, loses nothing', async (_, target, when, times) => {
    const buyer = await market.person();
    for (let after = 0; after < times; after += 1) {
      const postId = await market.onSale();
      const { orderId } = await market.order(buyer, postId, { quantity: 2 });
      market.cloud.setFaults([{ target, effect: 'drop', when, count: 1, after }]);
      for (const step of steps) await step({ buyer, orderId }).catch(() => undefined);
      await finish();
      expect(wrongs(orderId, postId, 5)).toEqual([]);
    }
  });
});

test('placing an order, cut off anywhere, takes its stock once', async () => {
  for (const when of ['before', 'after'] as const) {
    for (const database of ['commitTransaction', 'modifyDocument', 'startTransaction', 'getDocument']) {
      const [buyer, postId] = [await market.person(), await market.onSale()];
      const wish = market.wish(postId);
      market.cloud.setFaults([{ target: { database }, effect: 'drop', when, count: 1 }]);
      await buyer.send('pay', wish).catch(() => undefined);
      market.cloud.setFaults([]);
      await market.act(buyer, wish);
      expect(market.left(postId)).toEqual({ stock: 4, sold: 1 });
      expect(market.cloud.read('orders', { buyerId: buyer.userId })).toHaveLength(1);
    }
  }
});

import { expect, test } from 'vitest';
import { boundsOfDay, chinaDay } from '../../cloudfunctions/common/bills/china-day';
import { day, Sharing } from './support/sharing';

const market = new Sharing();
const hour = 3_600_000;

/** A commission that was paid, and the day in China on which. */
async function paidToday(): Promise<{ number: string; on: string; orderId: string }> {
  const { clock } = market.cloud;
  // At noon, so that all of it is on one day.
  clock.advance(boundsOfDay(chinaDay(clock.now())).to + 12 * hour - clock.now());
  const order = await market.earned();
  clock.advance(7 * day);
  await market.finish();
  const [request] = market.share(order._id).requests;
  expect(request).toMatchObject({ result: 'SUCCESS', amount: 999 });
  // A payment on the day, so that it has a trade bill too.
  await market.earned();
  return { number: request!.outOrderNo, on: chinaDay(request!.at), orderId: order._id };
}

/** `sweep` compares a day, in the morning after; gives what differs about commissions. */
async function compared(on: string) {
  const morning = boundsOfDay(on).to + 10.5 * hour;
  market.cloud.clock.advance(Math.max(0, morning - market.cloud.clock.now()));
  await market.sweep();
  expect(market.cloud.read('bills', { _id: on })).toHaveLength(1);
  return market.cloud.read('differences', { day: on, about: 'share' });
}

test('a commission in both books agrees', async () => {
  const { on } = await paidToday();
  expect(await compared(on)).toEqual([]);
});

test('one that we have otherwise is a difference', async () => {
  const { on, number, orderId } = await paidToday();
  const [request] = market.share(orderId).requests;
  await market.cloud.set('shares', orderId, { requests: [{ ...request!, amount: 998 }] });
  expect(await compared(on)).toMatchObject([{ number, kind: 'amount', ours: 998, theirs: 999, orderId }]);
});

test('one that we think was not paid is only theirs', async () => {
  const { on, number, orderId } = await paidToday();
  const [request] = market.share(orderId).requests;
  const closed = { ...request!, result: 'CLOSED', failReason: 'NO_RELATION' };
  await market.cloud.set('shares', orderId, { requests: [closed] });
  expect(await compared(on)).toMatchObject([{ number, kind: 'theirs-only', ours: null, theirs: 999 }]);
});

import type { Order } from '../../../database/collections/orders';
import type { Share } from '../../../database/collections/shares';
import { isSameReceiver } from '../agents/receiver-of';
import { transaction, type Transaction } from '../kernel/database';
import { log } from '../kernel/log';
import { readMoneyPeople, tellMoneyPeople } from '../notices/tell-money-people';
import { ended, type Ending } from './share-changes';
import { writeShare } from './write-share';

/** The last refund of an order that was paid; empty for none. */
function lastRefundId(order: Pick<Order, 'timeline'> | undefined): string {
  const paid = order?.timeline.filter(({ step }) => step === 'refund-pay' || step === 'refund-whole');
  return paid?.at(-1)?.refundId ?? '';
}

/** What WeChat Pay says of a receiver it does not know (any more). */
const unknownReceiver = new Set(['NO_RELATION', 'PARAM_ERROR']);

/** Has an agent whom WeChat Pay no longer knows as a receiver join again, before they earn on anything more. */
async function noteLostReceiver(
  t: Transaction,
  { agentId, receiver }: Share,
  failure: string,
  now: number,
): Promise<void> {
  if (!unknownReceiver.has(failure)) return;
  const agent = await t.doc('agents', agentId).get();
  if (agent?.state !== 'active' || !isSameReceiver(agent, receiver)) return;
  await t.doc('agents', agentId).update({ state: 'refused', failure, updatedAt: now });
}

/**
 * Takes what WeChat Pay says of a request to share, once. The agent learns that it was paid, the people who look after
 * money that it was not. `now` in ms.
 */
export async function settleRequest(
  { _id }: Pick<Share, '_id'>,
  outOrderNo: string,
  ending: Ending,
  now: number,
): Promise<void> {
  const people = ending.result === 'CLOSED' ? await readMoneyPeople() : [];
  const settled = await transaction(async (t) => {
    const share = await t.doc('shares', _id).get();
    const order = await t.doc('orders', _id).get();
    const changes = share && ended(share, outOrderNo, ending, lastRefundId(order), now);
    if (!changes) return false;
    await writeShare(t, share, changes, now);
    if (changes.state === 'failed' && ending.result === 'CLOSED') {
      await tellMoneyPeople(t, people, { what: 'share', about: outOrderNo }, now);
      await noteLostReceiver(t, share, ending.failReason, now);
    }
    return true;
  });
  if (settled) log('info', 'share.settled', { request: outOrderNo, ...ending });
}

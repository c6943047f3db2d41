import type { Agent } from '../../../database/collections/agents';
import type { Order } from '../../../database/collections/orders';
import type { Payment } from '../../../database/collections/payments';
import type { Share, ShareRequest, ShareReturn } from '../../../database/collections/shares';
import { second } from '../kernel/clock';
import { returnId, shareId } from '../orders/ids';
import { earned, partOf } from './commission';

/** WeChat Pay takes so many requests to share of one order. */
export const mostRequests = 50;

/** WeChat Pay begins to share at the earliest so long after a payment. */
const settling = 30 * second;

/** The commission of an order that has just been paid. `now` in ms. */
export function newShare(
  order: Pick<Order, '_id' | 'sellerId' | 'amount' | 'goods'> & {
    commission: NonNullable<Order['commission']>;
  },
  payment: Pick<Payment, '_id'> & { transactionId: string },
  { _id: agentId, type, account, appid }: Pick<Agent, '_id' | 'type' | 'account' | 'appid'>,
  now: number,
): Share {
  const { rate, cap } = order.commission;
  return {
    _id: order._id,
    agentId,
    sellerId: order.sellerId,
    paymentId: payment._id,
    transactionId: payment.transactionId,
    kind: order.goods.kind,
    receiver: { type, account, appid },
    rate,
    paid: order.amount,
    refunded: 0,
    cap: partOf(order.amount, cap),
    state: 'waiting',
    requests: [],
    returns: [],
    nextAt: null,
    tries: 0,
    createdAt: now,
    updatedAt: now,
  };
}

const sum = (amounts: readonly { amount: number }[]) => amounts.reduce((all, { amount }) => all + amount, 0);

/** What WeChat Pay has paid to the agent (fen). */
export function paidOut({ requests }: Pick<Share, 'requests'>): number {
  return sum(requests.filter(({ result }) => result === 'SUCCESS'));
}

/** What WeChat Pay has paid to the agent, or may yet pay (fen): what counts against the cap. */
export function committed({ requests }: Pick<Share, 'requests'>): number {
  return sum(requests.filter(({ result }) => result !== 'CLOSED'));
}

/** What was taken back, or is being (fen). */
export function takenBack({ returns }: Pick<Share, 'returns'>): number {
  return sum(returns.filter(({ state }) => state === 'due' || state === 'done'));
}

/** What should have been taken back and could not (fen). */
export function notTakenBack({ returns }: Pick<Share, 'returns'>): number {
  return sum(returns.filter(({ state }) => state === 'impossible' || state === 'failed'));
}

/** ms; when WeChat Pay can be asked to share or to release. */
export function earliestAt({ createdAt }: Pick<Share, 'createdAt'>): number {
  return createdAt + settling;
}

/**
 * The next request to share: what the agent has earned, when nothing was asked for yet, or everything that was is closed.
 * Null when nothing is left to ask for. `now` in ms.
 */
export function nextRequest(share: Share, now: number): ShareRequest | null {
  const { _id, requests } = share;
  if (requests.some(({ result }) => result !== 'CLOSED') || requests.length >= mostRequests) return null;
  const amount = earned(share);
  if (amount <= 0) return null;
  const outOrderNo = shareId(_id, requests.length + 1);
  return { outOrderNo, amount, result: 'PENDING', failReason: null, at: now };
}

/** Throws when sending what is stored would share more than is allowed: nothing leads there, so nothing may be sent. */
export function assertWithinCap(share: Pick<Share, '_id' | 'requests' | 'cap'>): void {
  const all = committed(share);
  if (all > share.cap || share.requests.length > mostRequests)
    throw new Error(
      `share ${share._id}: ${all} of at most ${share.cap} in ${share.requests.length} requests`,
    );
}

/**
 * What has to come back from the agent after a refund: null when nothing has. WeChat Pay takes back from merchants only
 * (profit sharing returns name a `return_mchid`).
 */
export function takeBackOf(share: Share, refundId: string): ShareReturn | null {
  const amount = paidOut(share) - sum(share.returns) - earned(share);
  if (amount <= 0) return null;
  return {
    outReturnNo: returnId(share._id, share.returns.length + 1),
    refundId,
    amount,
    state: share.receiver.type === 'MERCHANT_ID' ? 'due' : 'impossible',
    failReason: null,
  };
}

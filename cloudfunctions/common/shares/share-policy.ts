import type { Agent } from '../../../database/collections/agents';
import type { Order } from '../../../database/collections/orders';
import type { Payment } from '../../../database/collections/payments';
import type { Share, ShareReturn } from '../../../database/collections/shares';
import { returnId } from '../orders/ids';
import { earned, partOf } from './commission';

/** The commission of an order that has just been paid. `now` in ms. */
export function newShare(
  order: Pick<Order, '_id' | 'sellerId' | 'amount'> & { commission: NonNullable<Order['commission']> },
  payment: Pick<Payment, '_id'> & { transactionId: string },
  { _id: agentId, type, account, appid }: Agent,
  now: number,
): Share {
  const { rate, cap } = order.commission;
  return {
    _id: order._id,
    agentId,
    sellerId: order.sellerId,
    paymentId: payment._id,
    transactionId: payment.transactionId,
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

/** What was taken back, or is being (fen). */
export function takenBack({ returns }: Pick<Share, 'returns'>): number {
  return sum(returns.filter(({ state }) => state === 'due' || state === 'done'));
}

/** What should have been taken back and could not (fen). */
export function notTakenBack({ returns }: Pick<Share, 'returns'>): number {
  return sum(returns.filter(({ state }) => state === 'impossible' || state === 'failed'));
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

import type { Share, ShareReturn } from '../../../database/collections/shares';
import { earned } from './commission';
import { nextRequest, takeBackOf } from './share-policy';

// What each thing that can happen changes of a commission. `now` in ms.

/** How a request to share has ended. */
export type Ending = { result: 'SUCCESS' } | { result: 'CLOSED'; failReason: string };

/** How taking back has ended. */
export type BackEnding = { state: 'done' } | { state: 'failed'; failReason: string };

/** What is left is to be released to the merchant. */
export function released(now: number): Pick<Share, 'state' | 'nextAt' | 'tries' | 'updatedAt'> {
  return { state: 'unfreezing', nextAt: now, tries: 0, updatedAt: now };
}

/** It is asked for once more, by another number, if the order still allows it. */
export function retried(now: number): Pick<Share, 'state' | 'nextAt' | 'tries' | 'updatedAt'> {
  return { state: 'waiting', nextAt: now, tries: 0, updatedAt: now };
}

/** It is to be paid: the request is there before WeChat Pay hears of it. Without anything to pay, the rest is released. */
export function begun(share: Share, now: number): Partial<Share> {
  const request = nextRequest(share, now);
  if (!request) return released(now);
  const requests = [...share.requests, request];
  return { requests, state: 'sharing', nextAt: now, tries: 0, updatedAt: now };
}

function withBack(share: Share, changes: Partial<Share>, refundId: string, now: number): Partial<Share> {
  const back = takeBackOf({ ...share, ...changes }, refundId);
  if (!back) return changes;
  const { nextAt = share.nextAt } = changes;
  return { ...changes, returns: [...share.returns, back], nextAt: back.state === 'due' ? now : nextAt };
}

/**
 * A request has ended. What was refunded while nobody knew how, the agent gives back. Null when it is known already.
 * `refundId`: the last refund of the order.
 */
export function ended(
  share: Share,
  outOrderNo: string,
  ending: Ending,
  refundId: string | null,
  now: number,
): Partial<Share> | null {
  const request = share.requests.find((one) => one.outOrderNo === outOrderNo);
  if (!request || request.result === 'SUCCESS' || request.result === ending.result) return null;
  const requests = share.requests.map((one) => (one === request ? { ...one, ...ending } : one));
  if (ending.result === 'SUCCESS') {
    return withBack(share, { requests, ...released(now) }, refundId ?? '', now);
  }
  if (earned(share) === 0) return { requests, ...released(now) };
  return { requests, state: 'failed', nextAt: null, tries: 0, updatedAt: now };
}

/** The order is refunded up to `refunded` (fen) now. */
export function afterRefund(share: Share, refunded: number, refundId: string, now: number): Partial<Share> {
  const unpaid = share.state === 'waiting' || share.state === 'failed';
  if (unpaid && refunded >= share.paid) return { refunded, ...released(now) };
  return withBack(share, { refunded, updatedAt: now }, refundId, now);
}

/** Taking back has ended. Null when it is known already. */
export function tookBack(
  share: Share,
  outReturnNo: string,
  ending: BackEnding,
  now: number,
): Partial<Share> | null {
  const back = share.returns.find((one) => one.outReturnNo === outReturnNo);
  if (back?.state !== 'due') return null;
  const returns: ShareReturn[] = share.returns.map((one) => (one === back ? { ...one, ...ending } : one));
  const goesOn = share.state !== 'done' || returns.some(({ state }) => state === 'due');
  return { returns, nextAt: goesOn ? now : null, tries: 0, updatedAt: now };
}

/** The rest is released; what is still to be taken back goes on. */
export function unfrozen({ returns }: Share, now: number): Partial<Share> {
  const goesOn = returns.some(({ state }) => state === 'due');
  return { state: 'done', nextAt: goesOn ? now : null, tries: 0, updatedAt: now };
}

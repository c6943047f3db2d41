import { post } from '../ledger/post';
import type { Desk } from '../operations/operation';
import type { Share, SharePart } from '../records/share';

/** Why a receiver gets nothing; null when it does. */
function obstacle({ book }: Desk, { type, account }: SharePart): SharePart['failReason'] {
  const receiver = book.get('receivers', `${type}:${account}`);
  return receiver ? receiver.failing : 'NO_RELATION';
}

/** Moves what was held back for a part: to its receiver, or back to the merchant. */
function carryOutPart(desk: Desk, share: Share, part: SharePart, at: number): SharePart {
  const { book, keys } = desk;
  const move = {
    at,
    from: `sharing:${share._id}`,
    amount: part.amount,
    number: share._id,
    wechatNumber: share.orderId,
    transactionId: share.transactionId,
  } as const;
  if (part.type === 'MERCHANT_ID' && part.account === keys.mchid) {
    post(book, { ...move, business: 'unfreeze', to: 'available' });
    return { ...part, result: 'SUCCESS', finishedAt: at };
  }
  const failReason = obstacle(desk, part);
  if (failReason !== null) {
    post(book, { ...move, business: 'share-closed', to: 'available' });
    return { ...part, result: 'CLOSED', failReason, finishedAt: at };
  }
  post(book, { ...move, business: 'share', to: `receiver:${part.type}:${part.account}` });
  return { ...part, result: 'SUCCESS', finishedAt: at };
}

function carryOut(desk: Desk, share: Share, at: number): void {
  const receivers = share.receivers.map((part) => carryOutPart(desk, share, part, at));
  desk.book.put('shares', { ...share, state: 'FINISHED', receivers });
}

/** Carries out requests to share whose time has come. */
export function settleShares(desk: Desk): void {
  const due = desk.book.find('shares', { state: 'PROCESSING', settlesAt: { $lte: desk.now } });
  for (const share of due) carryOut(desk, share, share.settlesAt);
}

/** Carries out every request to share that is under way. */
export function settleAllShares(desk: Desk): void {
  for (const share of desk.book.find('shares', { state: 'PROCESSING' })) carryOut(desk, share, desk.now);
}

/** When the next one is carried out by itself, ms; null: none is under way. */
export function nextShareAt({ book }: Desk): number | null {
  const times = book.find('shares', { state: 'PROCESSING' }).map(({ settlesAt }) => settlesAt);
  return times.length > 0 ? Math.min(...times) : null;
}

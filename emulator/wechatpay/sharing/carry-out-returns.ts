import { post } from '../ledger/post';
import type { Desk } from '../operations/operation';
import type { ShareReturn } from '../records/share';

function carryOut({ book }: Desk, back: ShareReturn, at: number): void {
  const receiver = book.get('receivers', `MERCHANT_ID:${back.mchid}`);
  if (receiver?.failing) {
    const failed = { result: 'FAILED', failReason: 'ACCOUNT_ABNORMAL', finishedAt: at } as const;
    book.put('returns', { ...back, ...failed });
    return;
  }
  post(book, {
    at,
    business: 'return',
    from: `receiver:MERCHANT_ID:${back.mchid}`,
    to: 'available',
    amount: back.amount,
    number: back._id,
    wechatNumber: back.returnId,
    transactionId: back.transactionId,
  });
  book.put('returns', { ...back, result: 'SUCCESS', finishedAt: at });
}

/** Carries out returns whose time has come. */
export function settleReturns(desk: Desk): void {
  const due = desk.book.find('returns', { result: 'PROCESSING', settlesAt: { $lte: desk.now } });
  for (const back of due) carryOut(desk, back, back.settlesAt);
}

/** Carries out every return that is under way. */
export function settleAllReturns(desk: Desk): void {
  for (const back of desk.book.find('returns', { result: 'PROCESSING' })) carryOut(desk, back, desk.now);
}

/** When the next one is carried out by itself, ms; null: none is under way. */
export function nextReturnAt({ book }: Desk): number | null {
  const times = book.find('returns', { result: 'PROCESSING' }).map(({ settlesAt }) => settlesAt);
  return times.length > 0 ? Math.min(...times) : null;
}

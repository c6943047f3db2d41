import { noticeOfRefund } from './notices/write-notice';
import { post } from './ledger/post';
import type { Desk } from './operations/operation';
import type { Refund } from './records/refund';

function succeed(desk: Desk, refund: Refund, at: number): void {
  const done: Refund = { ...refund, status: 'SUCCESS', endedAt: at };
  desk.book.put('refunds', done);
  noticeOfRefund(desk, done);
}

/** Carries out refunds whose time has come. */
export function settleRefunds(desk: Desk): void {
  const due = desk.book.find('refunds', { status: 'PROCESSING', settlesAt: { $lte: desk.now } });
  for (const refund of due) succeed(desk, refund, refund.settlesAt);
}

/** Carries out every refund that is under way. */
export function settleAllRefunds(desk: Desk): void {
  for (const refund of desk.book.find('refunds', { status: 'PROCESSING' })) succeed(desk, refund, desk.now);
}

/** When the next refund is carried out by itself, ms; null: none is under way. */
export function nextRefundAt({ book }: Desk): number | null {
  const times = book.find('refunds', { status: 'PROCESSING' }).map(({ settlesAt }) => settlesAt);
  return times.length > 0 ? Math.min(...times) : null;
}

/**
 * Makes a refund under way end badly: ABNORMAL, when the money left the merchant and did not reach the buyer, or
 * CLOSED, when the merchant has it back. Throws when it is not under way.
 */
export function failRefund(desk: Desk, outRefundNo: string, status: 'ABNORMAL' | 'CLOSED'): void {
  const { book, now } = desk;
  const refund = book.get('refunds', outRefundNo);
  if (refund?.status !== 'PROCESSING') throw new Error(`No refund ${outRefundNo} is under way.`);
  const failed: Refund = { ...refund, status, endedAt: now };
  book.put('refunds', failed);
  if (status === 'CLOSED') {
    post(book, {
      at: now,
      business: 'refund-closed',
      from: 'outside',
      to: 'available',
      amount: refund.refund,
      number: refund._id,
      wechatNumber: refund.refundId,
      transactionId: refund.transactionId,
    });
  }
  noticeOfRefund(desk, failed);
}

import { randomUUID } from 'node:crypto';
import { refundNotice } from '../operations/refund-body';
import { paymentBody } from '../operations/payment-body';
import type { Desk } from '../operations/operation';
import type { Notice } from '../records/notice';
import type { Payment } from '../records/payment';
import type { Refund } from '../records/refund';

type NoticeText = Pick<Notice, 'event' | 'type' | 'about' | 'url' | 'summary'> & { plain: object };

function notice({ plain, ...text }: NoticeText, now: number): Notice {
  return {
    _id: randomUUID(),
    ...text,
    plain: JSON.stringify(plain),
    createdAt: now,
    attempts: [],
    dueAt: now,
    outcome: 'pending',
  };
}

function write({ book, now }: Desk, text: NoticeText): void {
  book.put('notices', notice(text, now));
}

/** A notice of nothing, to `url`. `now` in ms. */
export function emptyNotice(url: string, now: number): Notice {
  const text = { event: 'TRANSACTION.SUCCESS', type: 'transaction', about: '', summary: '支付成功' } as const;
  return notice({ ...text, url, plain: {} }, now);
}

/** Has the merchant told that a payment was made. */
export function noticeOfPayment(desk: Desk, payment: Payment): void {
  write(desk, {
    event: 'TRANSACTION.SUCCESS',
    type: 'transaction',
    about: payment._id,
    url: payment.notifyUrl,
    summary: '支付成功',
    plain: paymentBody(payment, desk.keys),
  });
}

const refundSummaries = { SUCCESS: '退款成功', ABNORMAL: '退款异常', CLOSED: '退款关闭' } as const;

/** Has the merchant told what became of a refund, if it said where. */
export function noticeOfRefund(desk: Desk, refund: Refund): void {
  const { status, notifyUrl: url } = refund;
  if (status === 'PROCESSING' || url === null) return;
  write(desk, {
    event: `REFUND.${status}`,
    type: 'refund',
    about: refund._id,
    url,
    summary: refundSummaries[status],
    plain: refundNotice(refund, desk.keys),
  });
}

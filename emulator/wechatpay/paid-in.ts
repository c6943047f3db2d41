import type { PaidPayment } from '../wechat/shipping/payments';
import type { Book } from './book';

/** What was paid in one mini program, in the order of payment, and how much of it went back. */
export function paidIn(book: Book, appid: string, mchid: string): PaidPayment[] {
  const refunded = new Map<string, number>();
  for (const { outTradeNo, refund } of book.find('refunds', { status: 'SUCCESS' })) {
    refunded.set(outTradeNo, (refunded.get(outTradeNo) ?? 0) + refund);
  }
  return book
    .find('payments', { appid })
    .flatMap(({ _id, transactionId, openid, description, total, createdAt, paidAt }) =>
      transactionId === null || openid === null || paidAt === null
        ? []
        : {
            transactionId,
            mchid,
            outTradeNo: _id,
            openid,
            description,
            amount: total,
            refunded: refunded.get(_id) ?? 0,
            createdAt,
            paidAt,
          },
    )
    .sort((a, b) => a.paidAt - b.paidAt);
}

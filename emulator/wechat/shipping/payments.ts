/** A payment as shipping management knows it. */
export interface PaidPayment {
  transactionId: string;
  mchid: string;
  outTradeNo: string;
  /** Who paid. */
  openid: string;
  description: string;
  /** fen */
  amount: number;
  /** fen; paid back by now. */
  refunded: number;
  /** ms */
  createdAt: number;
  /** ms */
  paidAt: number;
}

/** What was paid in one mini program, in the order of payment. */
export type PaidPayments = () => readonly PaidPayment[];

/** How a merchant names a payment: WeChat's number, or its own two. */
export type PaymentKey = { transactionId: string } | { mchid: string; outTradeNo: string };

/** Whether `key` names this payment. */
export function isNamed(payment: PaidPayment, key: PaymentKey): boolean {
  if ('transactionId' in key) return payment.transactionId === key.transactionId;
  return payment.mchid === key.mchid && payment.outTradeNo === key.outTradeNo;
}

import type { Payment } from '../../../../database/collections/payments';
import { db } from '../../kernel/database';

/** The numbers by which WeChat names a payment, and the mini program it was made in where WeChat says. */
export interface TradeNumbers {
  outTradeNo: string;
  transactionId: string;
  mchid: string;
  appid: string | null;
}

/** The payment that paid its order and has all these numbers; null when one of them is another. */
export async function findTraded({
  outTradeNo,
  transactionId,
  mchid,
  appid,
}: TradeNumbers): Promise<Payment | null> {
  const payment = await db.payments.get(outTradeNo);
  if (payment?.state !== 'paid') return null;
  const same = payment.transactionId === transactionId && payment.mchid === mchid;
  return same && (appid === null || payment.appid === appid) ? payment : null;
}

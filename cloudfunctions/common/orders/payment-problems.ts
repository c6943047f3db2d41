import type { Payment } from '../../../database/collections/payments';
import type { PaymentFacts } from '../wechatpay/types';

/** Whether WeChat Pay says that money was taken. `REFUND`: it was, and some of it went back since. */
export function isPaid({ state }: Pick<PaymentFacts, 'state'>): boolean {
  return state === 'SUCCESS' || state === 'REFUND';
}

/** A payment that WeChat Pay says was made, with all that says so. */
export type PaidFacts = PaymentFacts & { transactionId: string; paidAt: number };

/** Whether what WeChat Pay says of a payment is complete. */
export function isWhole(facts: PaymentFacts): facts is PaidFacts {
  return isPaid(facts) && facts.transactionId !== null && facts.paidAt !== null;
}

/** In what a payment that was made differs from the one that was begun, by field; nothing may be delivered for one that does. */
export function paymentProblems(facts: PaidFacts, payment: Payment): string[] {
  const differs: Record<string, boolean> = {
    appid: facts.appid !== payment.appid,
    mchid: facts.mchid !== payment.mchid,
    total: facts.total !== payment.amount,
    currency: facts.currency !== 'CNY',
    openid: payment.channel === 'jsapi' && facts.openid !== payment.openid,
    transactionId: payment.transactionId !== null && facts.transactionId !== payment.transactionId,
  };
  return Object.keys(differs).filter((field) => differs[field]);
}

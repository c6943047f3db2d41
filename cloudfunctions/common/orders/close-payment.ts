import type { Payment } from '../../../database/collections/payments';
import { db } from '../kernel/database';
import { log } from '../kernel/log';
import { wechatPay } from '../wechatpay/client';
import { isPaid } from './payment-problems';
import { settlePayment } from './settle-payment';

/** Settles a payment that WeChat Pay says was made. Throws `WechatPayError`. `now` in ms. */
async function settleByAsking({ _id }: Pick<Payment, '_id'>, now: number): Promise<void> {
  const facts = await wechatPay().queryPayment(_id);
  if (facts && isPaid(facts)) await settlePayment(facts, now);
  else log('error', 'payment.disputed', { payment: _id, state: facts?.state ?? null });
}

/**
 * Makes sure that nobody can pay a payment any more; one that was paid meanwhile is settled. May be repeated. Throws
 * `WechatPayError`. `now` in ms.
 */
export async function closePayment(payment: Pick<Payment, '_id'>, now: number): Promise<'closed' | 'paid'> {
  const answer = await wechatPay().closePayment(payment._id);
  if (answer === 'paid') {
    await settleByAsking(payment, now);
    return 'paid';
  }
  await db.payments.update(payment._id, { state: 'closed', askAt: null }, { state: 'open' });
  return 'closed';
}

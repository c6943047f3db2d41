import * as z from 'zod';
import { fen, time } from '../calls/formats';
import type { PaymentFacts } from '../types';

/** A payment, as WeChat Pay answers a query and as it notifies of one. */
export const transaction = z.object({
  appid: z.string().max(32),
  mchid: z.string().max(32),
  out_trade_no: z.string().max(32),
  transaction_id: z.string().max(32).optional(),
  trade_state: z.enum(['SUCCESS', 'REFUND', 'NOTPAY', 'CLOSED', 'REVOKED', 'USERPAYING', 'PAYERROR']),
  success_time: time.optional(),
  payer: z.object({ openid: z.string().max(128).optional() }).optional(),
  amount: z.object({ total: fen.optional(), currency: z.string().max(16).optional() }).optional(),
});

/** A payment, as WeChat Pay notifies of one: made, and with all there is to know of it. */
export const transactionNotice = transaction.extend({
  transaction_id: z.string().min(1).max(32),
  trade_state: z.literal('SUCCESS'),
  success_time: time,
  payer: z.object({ openid: z.string().min(1).max(128) }),
  amount: z.object({ total: fen, currency: z.string().max(16) }),
});

export function paymentFacts(found: z.output<typeof transaction>): PaymentFacts {
  return {
    outTradeNo: found.out_trade_no,
    appid: found.appid,
    mchid: found.mchid,
    state: found.trade_state,
    transactionId: found.transaction_id || null,
    total: found.amount?.total ?? null,
    currency: found.amount?.currency ?? null,
    openid: found.payer?.openid ?? null,
    paidAt: found.success_time ?? null,
  };
}

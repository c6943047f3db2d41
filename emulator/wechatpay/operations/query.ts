import * as z from 'zod';
import { ApiError } from '../api-error';
import type { Payment } from '../records/payment';
import { checkMerchant } from './fields';
import { operation, type ApiAnswer, type Desk } from './operation';
import { paymentBody } from './payment-body';

function tell(payment: Payment | null | undefined, desk: Desk): ApiAnswer {
  if (!payment) throw new ApiError('ORDER_NOT_EXIST', '订单不存在');
  return { body: paymentBody(payment, desk.keys) };
}

/** What became of an order, by the merchant's number. */
export const queryByNumber = operation({
  name: 'query',
  method: 'GET',
  path: '/v3/pay/transactions/out-trade-no/:out_trade_no',
  input: z.strictObject({ out_trade_no: z.string().min(1).max(32), mchid: z.string() }),
  run(input, desk) {
    checkMerchant(desk, input);
    return tell(desk.book.get('payments', input.out_trade_no), desk);
  },
});

/** The same by WeChat Pay's number. */
export const queryById = operation({
  name: 'query',
  method: 'GET',
  path: '/v3/pay/transactions/id/:transaction_id',
  input: z.strictObject({ transaction_id: z.string().min(1).max(32), mchid: z.string() }),
  run(input, desk) {
    checkMerchant(desk, input);
    return tell(desk.book.find('payments', { transactionId: input.transaction_id })[0], desk);
  },
});

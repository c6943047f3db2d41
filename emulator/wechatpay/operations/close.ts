import * as z from 'zod';
import { ApiError } from '../api-error';
import { checkMerchant } from './fields';
import { operation } from './operation';

/** Closes an order: from then on nobody can pay it. */
export const close = operation({
  name: 'close',
  method: 'POST',
  path: '/v3/pay/transactions/out-trade-no/:out_trade_no/close',
  input: z.strictObject({ out_trade_no: z.string().min(1).max(32), mchid: z.string() }),
  run(input, desk) {
    checkMerchant(desk, input);
    const payment = desk.book.get('payments', input.out_trade_no);
    if (!payment) throw new ApiError('ORDER_NOT_EXIST', '订单不存在');
    if (payment.state === 'CLOSED') throw new ApiError('ORDER_CLOSED', '订单已关闭');
    if (payment.state !== 'NOTPAY') throw new ApiError('ORDERPAID', '该订单已支付');
    desk.book.put('payments', { ...payment, state: 'CLOSED' });
    return { body: null };
  },
});

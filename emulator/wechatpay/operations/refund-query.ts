import * as z from 'zod';
import { ApiError } from '../api-error';
import { operation } from './operation';
import { refundBody } from './refund-body';

/** What became of a refund. */
export const refundQuery = operation({
  name: 'refund.query',
  method: 'GET',
  path: '/v3/refund/domestic/refunds/:out_refund_no',
  input: z.strictObject({ out_refund_no: z.string().min(1).max(64) }),
  run({ out_refund_no: number }, { book }) {
    const refund = book.get('refunds', number);
    if (!refund) throw new ApiError('RESOURCE_NOT_EXISTS', '退款单不存在');
    return { body: refundBody(refund) };
  },
});

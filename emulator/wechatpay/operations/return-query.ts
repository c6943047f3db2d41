import * as z from 'zod';
import { ApiError } from '../api-error';
import { operation } from './operation';
import { returnBody } from './return-body';

/** What became of taking back a share. */
export const returnQuery = operation({
  name: 'return.query',
  method: 'GET',
  path: '/v3/profitsharing/return-orders/:out_return_no',
  input: z.strictObject({
    out_return_no: z.string().min(1).max(64),
    out_order_no: z.string().min(1).max(64),
  }),
  run({ out_return_no, out_order_no }, { book }) {
    const back = book.get('returns', out_return_no);
    if (back?.outOrderNo !== out_order_no) throw new ApiError('RESOURCE_NOT_EXISTS', '分账回退单不存在');
    return { body: returnBody(back) };
  },
});

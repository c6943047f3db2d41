import * as z from 'zod';
import { ApiError } from '../api-error';
import { operation } from './operation';
import { shareBody } from './share-body';

/** What became of a request to share, or to release what is left. */
export const shareQuery = operation({
  name: 'share.query',
  method: 'GET',
  path: '/v3/profitsharing/orders/:out_order_no',
  input: z.strictObject({
    out_order_no: z.string().min(1).max(64),
    transaction_id: z.string().min(1).max(32),
  }),
  run({ out_order_no, transaction_id }, { book }) {
    const share = book.get('shares', out_order_no);
    if (share?.transactionId !== transaction_id) throw new ApiError('RESOURCE_NOT_EXISTS', '分账单不存在');
    return { body: shareBody(share) };
  },
});

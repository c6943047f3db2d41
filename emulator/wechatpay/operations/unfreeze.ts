import * as z from 'zod';
import { beginShare } from '../sharing/begin-share';
import { merchantNumber, text } from './fields';
import { operation } from './operation';
import { shareBody } from './share-body';

/** Releases to the merchant what of a payment was not shared; after that nothing of it can be. */
export const unfreeze = operation({
  name: 'unfreeze',
  method: 'POST',
  path: '/v3/profitsharing/orders/unfreeze',
  input: z.strictObject({
    transaction_id: z.string().min(1).max(32),
    out_order_no: merchantNumber(1, 64),
    description: text(80),
  }),
  run({ transaction_id: transactionId, out_order_no: outOrderNo, description: rest }, desk) {
    const begun = beginShare(desk, { outOrderNo, transactionId, kind: 'unfreeze', parts: [], rest });
    return { body: shareBody(begun) };
  },
});

import * as z from 'zod';
import { balanceOf } from '../ledger/post';
import { sharedPayment } from '../sharing/begin-share';
import { operation } from './operation';

/** What of a payment is still to be shared or released. */
export const unsplit = operation({
  name: 'unsplit',
  method: 'GET',
  path: '/v3/profitsharing/transactions/:transaction_id/amounts',
  input: z.strictObject({ transaction_id: z.string().min(1).max(32) }),
  run({ transaction_id }, desk) {
    sharedPayment(desk, transaction_id);
    return { body: { transaction_id, unsplit_amount: balanceOf(desk.book, `frozen:${transaction_id}`) } };
  },
});

import * as z from 'zod';
import { ApiError } from '../api-error';
import { beginShare } from '../sharing/begin-share';
import { openSecret } from '../signing/open-secret';
import { checkMerchant, fen, merchantNumber, receiverFields, text } from './fields';
import { operation, type Desk } from './operation';
import { shareBody } from './share-body';

const receiver = z.strictObject({
  ...receiverFields,
  name: z.string().min(1).max(1024).optional(),
  amount: fen,
  description: text(80),
});

/** A receiver has to have been added, under the name given here, if one is. Throws `ApiError` PARAM_ERROR. */
function checkReceiver(
  { book, keys, serial }: Desk,
  { type, account, name }: z.output<typeof receiver>,
): void {
  const known = book.get('receivers', `${type}:${account}`);
  if (!known)
    throw new ApiError('PARAM_ERROR', '分账接收方关系不存在，请检查参数中每个接收方的关系', {
      field: 'account',
      value: account,
    });
  if (name !== undefined && openSecret(name, keys, serial) !== known.name)
    throw new ApiError('PARAM_ERROR', '分账接收方姓名或全称不匹配', { field: 'name' });
}

/** Shares what a payment has left frozen; the rest stays frozen unless it is said to be released. */
export const share = operation({
  name: 'share',
  method: 'POST',
  path: '/v3/profitsharing/orders',
  input: z
    .strictObject({
      appid: z.string().min(1).max(32).optional(),
      transaction_id: z.string().min(1).max(32),
      out_order_no: merchantNumber(1, 64),
      receivers: z.array(receiver).max(50).default([]),
      unfreeze_unsplit: z.boolean(),
    })
    .refine((given) => given.receivers.length > 0 || given.unfreeze_unsplit, {
      path: ['receivers'],
      error: 'there is nothing to do',
    })
    .refine(
      (given) => given.appid !== undefined || given.receivers.every(({ type }) => type === 'MERCHANT_ID'),
      { path: ['appid'], error: 'an openid needs its app' },
    ),
  run(input, desk) {
    checkMerchant(desk, input.appid === undefined ? {} : { appid: input.appid });
    if (!desk.book.get('shares', input.out_order_no)) {
      for (const one of input.receivers) checkReceiver(desk, one);
    }
    const parts = input.receivers.map(({ type, account, amount, description }) => ({
      type,
      account,
      amount,
      description,
    }));
    const begun = beginShare(desk, {
      outOrderNo: input.out_order_no,
      transactionId: input.transaction_id,
      kind: 'share',
      parts,
      rest: input.unfreeze_unsplit ? '解冻给分账方' : null,
    });
    return { body: shareBody(begun) };
  },
});

import * as z from 'zod';
import { ApiError } from '../api-error';
import { checkMerchant, receiverFields } from './fields';
import { operation } from './operation';

/** Removes somebody the merchant may share with; what is on its way to them is closed. */
export const receiverDelete = operation({
  name: 'receiver.delete',
  method: 'POST',
  path: '/v3/profitsharing/receivers/delete',
  input: z.strictObject({ appid: z.string().min(1).max(32), ...receiverFields }),
  run({ appid, type, account }, desk) {
    checkMerchant(desk, { appid });
    const _id = `${type}:${account}`;
    if (!desk.book.get('receivers', _id)) throw new ApiError('PARAM_ERROR', '分账接收方不存在');
    desk.book.remove('receivers', _id);
    return { body: { type, account } };
  },
});

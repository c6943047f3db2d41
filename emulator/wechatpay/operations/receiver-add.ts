import * as z from 'zod';
import { ApiError } from '../api-error';
import { openSecret } from '../signing/open-secret';
import { checkMerchant, receiverFields, text } from './fields';
import { operation } from './operation';

const mostReceivers = 20_000;

const relations = [
  'SERVICE_PROVIDER',
  'STORE',
  'STAFF',
  'STORE_OWNER',
  'PARTNER',
  'HEADQUARTER',
  'BRAND',
  'DISTRIBUTOR',
  'USER',
  'SUPPLIER',
  'CUSTOM',
] as const;

/** Adds somebody the merchant may share with; adding them again does no harm. */
export const receiverAdd = operation({
  name: 'receiver.add',
  method: 'POST',
  path: '/v3/profitsharing/receivers/add',
  input: z
    .strictObject({
      appid: z.string().min(1).max(32),
      ...receiverFields,
      name: z.string().min(1).max(1024).optional(),
      relation_type: z.enum(relations),
      custom_relation: text(10).optional(),
    })
    .refine((given) => given.type !== 'MERCHANT_ID' || given.name !== undefined, {
      path: ['name'],
      error: 'a merchant needs its full name',
    })
    .refine((given) => (given.relation_type === 'CUSTOM') === (given.custom_relation !== undefined), {
      path: ['custom_relation'],
      error: 'goes with CUSTOM, and only with it',
    }),
  run(input, desk) {
    checkMerchant(desk, { appid: input.appid });
    const { book, keys, now, serial } = desk;
    const { type, account, relation_type, custom_relation } = input;
    if (account === keys.mchid) throw new ApiError('INVALID_REQUEST', '分账方不能设置为分账接收方');
    const _id = `${type}:${account}`;
    const before = book.get('receivers', _id);
    if (!before && book.find('receivers').length >= mostReceivers)
      throw new ApiError('RULE_LIMIT', '分账接收方数量已达上限');
    const name = input.name === undefined ? null : openSecret(input.name, keys, serial);
    book.put('receivers', {
      _id,
      type,
      account,
      name,
      relation: custom_relation ?? relation_type,
      appid: input.appid,
      addedAt: before?.addedAt ?? now,
      failing: before?.failing ?? null,
    });
    const { name: sealed } = input;
    return {
      body: {
        type,
        account,
        ...(sealed !== undefined && { name: sealed }),
        relation_type,
        ...(custom_relation !== undefined && { custom_relation }),
      },
    };
  },
});

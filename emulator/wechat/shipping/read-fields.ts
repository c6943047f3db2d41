import * as z from 'zod';
import { refusal } from './errors';
import type { PaymentKey } from './payments';

const text = z.string().default('');

/** How `getOrder` and `notifyConfirmReceive` name a payment. */
export const keyFields = {
  transaction_id: text,
  merchant_id: text,
  sub_merchant_id: text,
  merchant_trade_no: text,
};

/** Throws `OpenapiError` when neither WeChat's number nor the merchant's two are there. */
export function readKey(fields: {
  transaction_id: string;
  merchant_id: string;
  merchant_trade_no: string;
}): PaymentKey {
  const { transaction_id, merchant_id, merchant_trade_no } = fields;
  if (transaction_id !== '') return { transactionId: transaction_id };
  if (merchant_id === '' || merchant_trade_no === '') throw refusal('parameter');
  return { mchid: merchant_id, outTradeNo: merchant_trade_no };
}

/** Reads an API's arguments; a field it does not know is refused too. Throws `OpenapiError` 47001. */
export function readFields<T>(schema: z.ZodType<T>, args: unknown): T {
  const parsed = schema.safeParse(args);
  if (!parsed.success) throw refusal('dataFormat', z.prettifyError(parsed.error));
  return parsed.data;
}

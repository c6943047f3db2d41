import type { CollectionDefinition } from '../../cloudbase/database';
import type { Account, Entry } from './entry';
import type { MerchantSettings } from './merchant';
import type { Notice } from './notice';
import type { Payment } from './payment';
import type { Refund } from './refund';
import type { Receiver, Share, ShareReturn } from './share';

/** Everything WeChat Pay keeps, by collection. */
export interface Records {
  payments: Payment;
  refunds: Refund;
  receivers: Receiver;
  shares: Share;
  returns: ShareReturn;
  notices: Notice;
  merchants: MerchantSettings;
  accounts: Account;
  entries: Entry;
}

export type RecordKind = keyof Records;

const index = (...fields: string[]) => ({
  name: fields.join('_'),
  keys: Object.fromEntries(fields.map((field) => [field, 1 as const])),
});

export const recordCollections: readonly (CollectionDefinition & { name: RecordKind })[] = [
  {
    name: 'payments',
    indexes: [index('transactionId'), index('prepayId'), index('paidAt'), index('frozenUntil')],
  },
  { name: 'refunds', indexes: [index('outTradeNo'), index('refundId'), index('status'), index('createdAt')] },
  { name: 'receivers', indexes: [index('account')] },
  { name: 'shares', indexes: [index('transactionId'), index('orderId'), index('state')] },
  { name: 'returns', indexes: [index('outOrderNo'), index('result')] },
  { name: 'notices', indexes: [index('outcome'), index('about')] },
  { name: 'merchants', indexes: [] },
  { name: 'accounts', indexes: [] },
  { name: 'entries', indexes: [index('at')] },
];

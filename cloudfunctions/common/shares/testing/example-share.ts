import type { Share } from '../../../../database/collections/shares';

/** The commission of an order over 100 yuan: ten percent for a person, at most 25. */
export const exampleShare: Share = {
  _id: 'o_1',
  agentId: 'u_agent',
  sellerId: 'u_seller',
  paymentId: 'o_1_1',
  transactionId: '4200001',
  kind: 'goods',
  receiver: { type: 'PERSONAL_OPENID', account: 'openid-1', appid: 'wx1' },
  rate: 1000,
  paid: 10_000,
  refunded: 0,
  cap: 2500,
  state: 'waiting',
  requests: [],
  returns: [],
  nextAt: null,
  tries: 0,
  createdAt: 0,
  updatedAt: 0,
};

/** The same, paid to a merchant. */
export const paidToMerchant: Share = {
  ...exampleShare,
  receiver: { type: 'MERCHANT_ID', account: '1900000200', appid: 'wx1' },
  state: 'done',
  requests: [{ outOrderNo: 'o_1_p1', amount: 1000, result: 'SUCCESS', failReason: null, at: 0 }],
};

import { expect, test } from 'vitest';
import { orderIn, paymentOf } from '../../../tests/integration/support/trade-documents';
import type { PaymentFacts } from '../wechatpay/types';
import { isWhole, paymentProblems, type PaidFacts } from './payment-problems';

const now = 1_700_000_000_000;
const order = orderIn('paying', 'a', { buyerId: 'u_b', sellerId: 'u_s', postId: 'p_1' }, now);
const payment = { ...paymentOf(order, now), openid: 'o_payer' };
const facts: PaidFacts = {
  outTradeNo: payment._id,
  appid: payment.appid,
  mchid: payment.mchid,
  state: 'SUCCESS',
  transactionId: '42000',
  total: 3000,
  currency: 'CNY',
  openid: 'o_payer',
  paidAt: now,
};

test('what is as it was begun has no problems', () => {
  expect(paymentProblems(facts, payment)).toEqual([]);
  expect(paymentProblems(facts, { ...payment, transactionId: '42000' })).toEqual([]);
});

test.each<[keyof PaymentFacts, Partial<PaidFacts>]>([
  ['appid', { appid: 'wx0' }],
  ['mchid', { mchid: '1' }],
  ['total', { total: 2999 }],
  ['total', { total: null }],
  ['currency', { currency: 'USD' }],
  ['currency', { currency: null }],
  ['openid', { openid: 'o_other' }],
  ['openid', { openid: null }],
])('another %s is told', (field, changes) => {
  expect(paymentProblems({ ...facts, ...changes }, payment)).toEqual([field]);
});

test('a second number of WeChat Pay for one payment is told', () => {
  expect(paymentProblems(facts, { ...payment, transactionId: '42001' })).toEqual(['transactionId']);
});

test('whoever pays outside WeChat is not known before', () => {
  expect(paymentProblems(facts, { ...payment, channel: 'h5', openid: null })).toEqual([]);
});

test.each<Partial<PaymentFacts>>([
  { state: 'NOTPAY' },
  { state: 'CLOSED' },
  { state: 'USERPAYING' },
  { transactionId: null },
  { paidAt: null },
])('%j says of no money', (changes) => {
  expect(isWhole({ ...facts, ...changes })).toBe(false);
});

test('money that went back since was taken', () => {
  expect(isWhole({ ...facts, state: 'REFUND' })).toBe(true);
});

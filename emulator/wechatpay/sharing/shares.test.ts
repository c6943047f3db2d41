import { beforeEach, expect, test } from 'vitest';
import { appid } from '../testing/till';
import { settleAllShares } from './carry-out-shares';
import { failReceiver } from './fail-receiver';
import { setShareRatio } from './ratio';
import { merchantReceiver, personReceiver, SharingBench } from './testing';

let bench: SharingBench;
const day = 86_400;

beforeEach(() => {
  bench = new SharingBench();
  bench.addReceivers();
});

const unfreeze = (transaction_id: string, out_order_no = 'unfreeze-1') =>
  bench.ask('POST', 'orders/unfreeze', { transaction_id, out_order_no, description: '解冻' });
const query = (transaction_id: string, out_order_no = 'share-1') =>
  bench.ask('GET', `orders/${out_order_no}`, { transaction_id });
const to = (receiver: object, amount: number) => ({ ...receiver, amount, description: '佣金' });

test('a share is under way, and then its receiver has it', () => {
  const payment = bench.toShare();
  expect(bench.share(payment, 100)).toMatchObject({
    transaction_id: payment.transactionId,
    out_order_no: 'share-1',
    state: 'PROCESSING',
    receivers: [
      { ...merchantReceiver, amount: 100, result: 'PENDING', finish_time: '1970-01-01T08:00:00+08:00' },
    ],
  });
  expect(bench.unsplit(payment)).toBe(900);
  expect(bench.books().balance).toBe(1000);
  bench.pass(5);
  const done = query(payment.transactionId);
  expect(done).toMatchObject({ state: 'FINISHED', receivers: [{ result: 'SUCCESS', amount: 100 }] });
  expect(done['receivers']).toEqual([
    expect.not.objectContaining({ fail_reason: expect.anything() as unknown }),
  ]);
  expect(bench.books()).toMatchObject({
    balance: 900,
    available: 0,
    receivers: [{ received: 100 }, { received: 0 }],
  });
});

test('the same request again is the same, another under its number is none', () => {
  const payment = bench.toShare();
  const first = bench.share(payment, 100);
  bench.pass(5);
  expect(bench.share(payment, 100)).toMatchObject({ order_id: first['order_id'], state: 'FINISHED' });
  expect(bench.share(payment, 101)).toEqual({ code: 'INVALID_REQUEST' });
  expect(bench.share(payment, 100, { unfreeze_unsplit: true })).toEqual({ code: 'INVALID_REQUEST' });
  expect(bench.share(bench.toShare(), 100)).toEqual({ code: 'INVALID_REQUEST' });
  expect(unfreeze(payment.transactionId, 'share-1')).toEqual({ code: 'INVALID_REQUEST' });
  expect(bench.books().receivers[0]?.received).toBe(100);
});

test('all requests of an order together stay within the ratio; what was closed does not count', () => {
  const payment = bench.toShare(1001);
  expect(bench.share(payment, 301)).toEqual({ code: 'RULE_LIMIT' });
  expect(bench.share(payment, 200)).toMatchObject({ state: 'PROCESSING' });
  const second = { out_order_no: 'share-2', receivers: [to(personReceiver, 101)] };
  expect(bench.share(payment, 0, second)).toEqual({ code: 'RULE_LIMIT' });
  bench.deed((desk) => failReceiver(desk, merchantReceiver.account, 'ACCOUNT_ABNORMAL'));
  bench.pass(5);
  expect(bench.share(payment, 0, second)).toMatchObject({ state: 'PROCESSING' });
});

test('a merchant may have another ratio', () => {
  bench.deed(({ book }) => setShareRatio(book, 2500));
  expect(bench.share(bench.toShare(), 251)).toEqual({ code: 'RULE_LIMIT' });
  bench.deed(({ book }) => setShareRatio(book, 10_000));
  expect(bench.share(bench.toShare(), 1000)).toMatchObject({ state: 'PROCESSING' });
});

test('nothing is shared too soon, nor of a payment that was not meant to be, nor of none', () => {
  const fresh = bench.toShare(1000, { age: 29 });
  expect(bench.share(fresh, 100)).toEqual({ code: 'INVALID_REQUEST' });
  bench.pass(1);
  expect(bench.share(fresh, 100)).toMatchObject({ state: 'PROCESSING' });
  expect(bench.share(bench.toShare(1000, { profit_sharing: false }), 1)).toEqual({ code: 'INVALID_REQUEST' });
  expect(bench.share({ transactionId: '42' }, 1)).toEqual({ code: 'INVALID_REQUEST' });
});

test('what is not frozen any more cannot be shared', () => {
  const payment = bench.toShare();
  const back = { amount: { refund: 950, total: 1000, currency: 'CNY' } };
  bench.refund(payment._id, 'refund-1', 0, back);
  expect(bench.share(payment, 51)).toEqual({ code: 'NOT_ENOUGH' });
  expect(bench.share(payment, 50)).toMatchObject({ state: 'PROCESSING' });
  expect(unfreeze(payment.transactionId)).toEqual({ code: 'NOT_ENOUGH' });
});

test('somebody who was never added gets nothing; somebody removed meanwhile neither', () => {
  const payment = bench.toShare();
  const stranger = { receivers: [to({ ...personReceiver, account: 'o-other' }, 100)] };
  expect(bench.share(payment, 0, stranger)).toEqual({ code: 'PARAM_ERROR' });
  bench.share(payment, 0, { receivers: [to(merchantReceiver, 100), to(personReceiver, 50)] });

  bench.ask('POST', 'receivers/delete', { appid, ...personReceiver });
  bench.pass(5);
  expect(query(payment.transactionId)).toMatchObject({
    state: 'FINISHED',
    receivers: [{ result: 'SUCCESS' }, { result: 'CLOSED', fail_reason: 'NO_RELATION' }],
  });
  expect(bench.books()).toMatchObject({ balance: 900, available: 50, receivers: [{ received: 100 }] });
});

test('finished is not shared: a receiver that fails leaves its part with the merchant', () => {
  const payment = bench.toShare();
  bench.deed((desk) => failReceiver(desk, merchantReceiver.account, 'RECEIVER_HIGH_RISK'));
  bench.share(payment, 100);
  bench.deed(settleAllShares);
  expect(query(payment.transactionId)).toMatchObject({
    state: 'FINISHED',
    receivers: [{ result: 'CLOSED', fail_reason: 'RECEIVER_HIGH_RISK', amount: 100 }],
  });
  expect(bench.books()).toMatchObject({ balance: 1000, available: 100 });
  bench.deed((desk) => failReceiver(desk, merchantReceiver.account, null));
  bench.share(payment, 100, { out_order_no: 'share-2' });
  bench.deed(settleAllShares);
  expect(bench.books()).toMatchObject({ balance: 900, receivers: [{ received: 100 }, {}] });
});

test('what is left is released with the share, or by itself, and then nothing can be shared', () => {
  const [one, two] = [bench.toShare(), bench.toShare()];
  expect(bench.share(one, 100, { unfreeze_unsplit: true })).toMatchObject({
    receivers: [{ amount: 100 }, { account: bench.keys.mchid, amount: 900, description: '解冻给分账方' }],
  });
  expect(unfreeze(two.transactionId)).toMatchObject({
    receivers: [{ account: bench.keys.mchid, amount: 1000 }],
  });
  bench.pass(5);
  expect(bench.books()).toMatchObject({ balance: 1900, available: 1900 });
  for (const payment of [one, two]) {
    expect(bench.unsplit(payment)).toBe(0);
    expect(bench.share(payment, 1, { out_order_no: 'late' })).toEqual({ code: 'NOT_ENOUGH' });
  }
  expect(unfreeze(two.transactionId)).toMatchObject({
    state: 'FINISHED',
    receivers: [{ result: 'SUCCESS' }],
  });
  expect(unfreeze(two.transactionId, 'unfreeze-2')).toEqual({ code: 'NOT_ENOUGH' });
});

test('after thirty days all is released by itself', () => {
  const payment = bench.toShare();
  bench.share(payment, 100);
  bench.pass(30 * day - 61);
  expect(bench.unsplit(payment)).toBe(900);
  bench.pass(1);
  expect(bench.unsplit(payment)).toBe(0);
  expect(bench.books()).toMatchObject({ balance: 900, available: 900 });
  expect(bench.share(payment, 1, { out_order_no: 'late' })).toEqual({ code: 'NOT_ENOUGH' });
});

test('an order takes fifty requests, a request fifty receivers', () => {
  const payment = bench.toShare(100_000);
  for (let n = 1; n <= 50; n += 1) {
    expect(bench.share(payment, 1, { out_order_no: `share-${n}` })).toMatchObject({ state: 'PROCESSING' });
  }
  expect(bench.share(payment, 1, { out_order_no: 'share-51' })).toEqual({ code: 'RULE_LIMIT' });
  const many = Array.from({ length: 51 }, () => to(merchantReceiver, 1));
  expect(bench.share(bench.toShare(), 0, { receivers: many })).toEqual({ code: 'PARAM_ERROR' });
});

test.each<[why: string, changes: () => object]>([
  ['an openid without its app', () => ({ appid: undefined, receivers: [to(personReceiver, 1)] })],
  ['nobody, and nothing to release', () => ({ receivers: [] })],
  ['not saying whether to release the rest', () => ({ unfreeze_unsplit: undefined })],
  [
    'another name than the receiver was added with',
    () => ({ receivers: [{ ...to(merchantReceiver, 1), name: bench.secret('别的公司') }] }),
  ],
  ['half a fen', () => ({ receivers: [to(merchantReceiver, 1.5)] })],
  ['nothing', () => ({ receivers: [to(merchantReceiver, 0)] })],
])('refused: %s', (_, changes) => {
  expect(bench.share(bench.toShare(), 1, changes())).toEqual({ code: 'PARAM_ERROR' });
});

test('what is not known is not found', () => {
  const payment = bench.toShare();
  bench.share(payment, 1);
  expect(query(payment.transactionId, 'share-9')).toEqual({ code: 'RESOURCE_NOT_EXISTS' });
  expect(query('42')).toEqual({ code: 'RESOURCE_NOT_EXISTS' });
});

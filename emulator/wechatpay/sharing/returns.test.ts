import { beforeEach, expect, test } from 'vitest';
import { settleAllReturns } from './carry-out-returns';
import { settleAllShares } from './carry-out-shares';
import { failReceiver } from './fail-receiver';
import { merchantReceiver, personReceiver, SharingBench } from './testing';

let bench: SharingBench;
let transactionId: string;
const day = 86_400;

beforeEach(() => {
  bench = new SharingBench();
  bench.addReceivers();
  ({ transactionId } = bench.toShare());
  const receivers = [merchantReceiver, personReceiver].map((one) => ({
    ...one,
    amount: 100,
    description: '佣金',
  }));
  bench.share({ transactionId }, 0, { receivers, unfreeze_unsplit: true });
});

const back = (amount: number, changes: object = {}) =>
  bench.ask('POST', 'return-orders', {
    out_order_no: 'share-1',
    out_return_no: 'return-1',
    return_mchid: merchantReceiver.account,
    amount,
    description: '用户退款',
    ...changes,
  });
const query = (out_return_no = 'return-1') =>
  bench.ask('GET', `return-orders/${out_return_no}`, { out_order_no: 'share-1' });
const received = () => bench.books().receivers[0]?.received;

test('what a merchant got is taken back', () => {
  bench.deed(settleAllShares);
  expect(back(60)).toMatchObject({
    result: 'PROCESSING',
    return_mchid: merchantReceiver.account,
    amount: 60,
  });
  expect(received()).toBe(100);
  bench.pass(5);
  expect(query()).toMatchObject({ result: 'SUCCESS', amount: 60 });
  expect(received()).toBe(40);
  expect(bench.books()).toMatchObject({ balance: 860, available: 860 });
});

test('never more than it got, in all returns together; what failed does not count', () => {
  bench.deed(settleAllShares);
  expect(back(101)).toEqual({ code: 'INVALID_REQUEST' });
  expect(back(60)).toMatchObject({ result: 'PROCESSING' });
  expect(back(41, { out_return_no: 'return-2' })).toEqual({ code: 'INVALID_REQUEST' });
  bench.deed((desk) => failReceiver(desk, merchantReceiver.account, 'ACCOUNT_ABNORMAL'));
  bench.deed(settleAllReturns);
  expect(query()).toMatchObject({ result: 'FAILED', fail_reason: 'ACCOUNT_ABNORMAL' });
  expect(received()).toBe(100);
  bench.deed((desk) => failReceiver(desk, merchantReceiver.account, null));
  expect(back(100, { out_return_no: 'return-2' })).toMatchObject({ result: 'PROCESSING' });
  bench.deed(settleAllReturns);
  expect(received()).toBe(0);
});

test('the same return again is the same, another under its number is none', () => {
  bench.deed(settleAllShares);
  const first = back(60);
  expect(back(60)).toEqual(first);
  expect(back(61)).toEqual({ code: 'INVALID_REQUEST' });
  bench.deed(settleAllReturns);
  expect(back(60)).toMatchObject({ result: 'SUCCESS', return_id: first['return_id'] });
  expect(received()).toBe(40);
});

test('nothing comes back from a person, from the merchant itself, or from who got nothing', () => {
  bench.deed(settleAllShares);
  for (const return_mchid of [personReceiver.account, bench.keys.mchid, '1900000999'])
    expect(back(1, { return_mchid })).toEqual({ code: 'INVALID_REQUEST' });
});

test('a request that is still under way, or unknown, gives nothing back', () => {
  expect(back(1)).toEqual({ code: 'INVALID_REQUEST' });
  expect(back(1, { out_order_no: 'share-9' })).toEqual({ code: 'RESOURCE_NOT_EXISTS' });
  expect(query()).toEqual({ code: 'RESOURCE_NOT_EXISTS' });
  expect(back(1, { order_id: '1' })).toEqual({ code: 'PARAM_ERROR' });
});

test("WeChat Pay's own number names a request too", () => {
  bench.deed(settleAllShares);
  const order_id = bench.books().shares[0]?.orderId;
  expect(back(1, { out_order_no: undefined, order_id })).toMatchObject({ out_order_no: 'share-1' });
});

test('fifty times, and for half a year', () => {
  bench.deed(settleAllShares);
  for (let n = 1; n <= 50; n += 1)
    expect(back(1, { out_return_no: `return-${n}` })).toMatchObject({ amount: 1 });
  expect(back(1, { out_return_no: 'return-51' })).toEqual({ code: 'RULE_LIMIT' });
  const later = bench.toShare();
  bench.share(later, 100, { out_order_no: 'share-2' });
  bench.pass(180 * day + 6);
  expect(back(1, { out_order_no: 'share-2', out_return_no: 'late' })).toEqual({ code: 'INVALID_REQUEST' });
});

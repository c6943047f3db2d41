import { beforeEach, expect, test } from 'vitest';
import { moveFunds } from '../ledger/move-funds';
import { failRefund, settleAllRefunds } from '../refunds';
import { Till } from '../testing/till';

let till: Till;

beforeEach(() => {
  till = new Till();
  till.paid('order-1');
});

const query = (number: string) => till.call('GET', `/v3/refund/domestic/refunds/${number}`);
const refunds = () => till.books().refunds.map(({ _id, amount, status }) => [_id, amount, status]);
const told = () => till.deed(({ book }) => book.find('notices').map(({ event, about }) => [event, about]));

test('a refund is under way, and done some seconds later', () => {
  expect(till.refund('order-1', 'refund-1')).toMatchObject({
    body: { status: 'PROCESSING', amount: { refund: 100, total: 100 } },
  });
  till.now += 4999;
  expect(query('refund-1')).toMatchObject({ body: { status: 'PROCESSING' } });
  till.now += 1;
  expect(query('refund-1')).toMatchObject({
    body: { status: 'SUCCESS', success_time: '2026-01-10T12:00:05+08:00' },
  });
  expect(till.books()).toMatchObject({ balance: 0, payments: [{ state: 'REFUND' }] });
  expect(told()).toContainEqual(['REFUND.SUCCESS', 'refund-1']);
});

test('never more goes back than was paid', () => {
  till.refund('order-1', 'refund-1', 60);
  expect(till.refund('order-1', 'refund-2', 41)).toBe('INVALID_REQUEST');
  till.refund('order-1', 'refund-3', 40);
  expect(till.refund('order-1', 'refund-4', 1)).toBe('INVALID_REQUEST');
  expect(refunds()).toEqual([
    ['refund-1', 60, 'PROCESSING'],
    ['refund-3', 40, 'PROCESSING'],
  ]);
});

test('the same number is the same refund, with other amounts an error', () => {
  const first = till.refund('order-1', 'refund-1', 60);
  expect(till.refund('order-1', 'refund-1', 60)).toEqual(first);
  expect(till.refund('order-1', 'refund-1', 50)).toBe('INVALID_REQUEST');
  till.paid('order-2');
  expect(till.refund('order-2', 'refund-1', 60)).toBe('INVALID_REQUEST');
  expect(refunds()).toHaveLength(1);
  expect(till.books().balance).toBe(140);
});

test('one that fails leaves the money outside, one that is closed brings it back', () => {
  till.refund('order-1', 'refund-1', 60);
  till.refund('order-1', 'refund-2', 40);
  till.deed((desk) => failRefund(desk, 'refund-1', 'ABNORMAL'));
  till.deed((desk) => failRefund(desk, 'refund-2', 'CLOSED'));
  expect(till.books().balance).toBe(40);
  expect(told()).toContainEqual(['REFUND.ABNORMAL', 'refund-1']);
  expect(told()).toContainEqual(['REFUND.CLOSED', 'refund-2']);
  till.deed(settleAllRefunds);
  expect(refunds().map(([, , status]) => status)).toEqual(['ABNORMAL', 'CLOSED']);
  expect(till.refund('order-1', 'refund-3', 41)).toBe('INVALID_REQUEST');
  expect(till.refund('order-1', 'refund-3', 40)).toMatchObject({ body: { status: 'PROCESSING' } });
  expect(() => till.deed((desk) => failRefund(desk, 'refund-1', 'CLOSED'))).toThrow();
});

test('money that is not there cannot go back until it is', () => {
  till.deed((desk) => moveFunds(desk, 'withdrawal', 50));
  expect(till.refund('order-1', 'refund-1')).toBe('NOT_ENOUGH');
  expect(query('refund-1')).toBe('RESOURCE_NOT_EXISTS');
  till.deed((desk) => moveFunds(desk, 'top-up', 50));
  expect(till.refund('order-1', 'refund-1')).toMatchObject({ body: { status: 'PROCESSING' } });
});

test('frozen money of the order goes back first', () => {
  till.paid('order-2', 100, { settle_info: { profit_sharing: true } });
  expect(till.books()).toMatchObject({ balance: 200, available: 100 });
  till.refund('order-2', 'refund-1', 30);
  expect(till.books()).toMatchObject({ balance: 170, available: 100 });
});

test.each([
  ['of nothing', { out_trade_no: undefined }, 'PARAM_ERROR'],
  ['of an unknown order', { out_trade_no: 'order-9' }, 'RESOURCE_NOT_EXISTS'],
  ['of an unknown payment', { out_trade_no: undefined, transaction_id: '42' }, 'RESOURCE_NOT_EXISTS'],
  ['of an order not paid', { out_trade_no: 'unpaid' }, 'INVALID_REQUEST'],
  ['of another total', { amount: { refund: 1, total: 99, currency: 'CNY' } }, 'INVALID_REQUEST'],
  ['without currency', { amount: { refund: 1, total: 100 } }, 'PARAM_ERROR'],
  ['of nothing at all', { amount: { refund: 0, total: 100, currency: 'CNY' } }, 'PARAM_ERROR'],
])('a refund %s is refused', (_, changes, code) => {
  till.order('unpaid');
  expect(till.refund('order-1', 'refund-1', 1, changes)).toBe(code);
  expect(refunds()).toEqual([]);
});

test('after a year it is too late, and after fifty it is enough', () => {
  for (let count = 0; count < 50; count += 1) till.refund('order-1', `refund-${count}`, 1);
  expect(till.refund('order-1', 'refund-50', 1)).toBe('INVALID_REQUEST');
  till.paid('order-2');
  till.now += 366 * 86_400_000;
  expect(till.refund('order-2', 'refund-51', 1)).toBe('INVALID_REQUEST');
});

test('without an address nobody is told', () => {
  till.refund('order-1', 'refund-1', 1, { notify_url: undefined });
  till.deed(settleAllRefunds);
  expect(told()).toEqual([['TRANSACTION.SUCCESS', 'order-1']]);
});

import { expect, test } from 'vitest';
import { newsOf, numbersOf, tradeEvent } from './trade-events';

const official = {
  ToUserName: 'gh_9df7d78a1234',
  FromUserName: 'oABC',
  CreateTime: 1626959646,
  MsgType: 'event',
  Event: 'trade_manage_order_settlement',
  transaction_id: '4200001234567890',
  merchant_id: '1900000109',
  sub_merchant_id: '',
  merchant_trade_no: 'o_0_1',
  pay_time: 1626950000,
  shipped_time: 1626955000,
  estimated_settlement_time: 1627955000,
};
const read = (changes: object = {}) => tradeEvent.parse({ ...official, ...changes });

test('a settlement that is announced does nothing, one that has come says it was received', () => {
  expect(newsOf(read())).toBeNull();
  expect(newsOf(read({ confirm_receive_time: 0 }))).toBeNull();
  expect(newsOf(read({ confirm_receive_time: 1627955000 }))).toEqual({ kind: 'received' });
  expect(newsOf(read({ confirm_receive_time: '1627955000' }))).toEqual({ kind: 'received' });
});

test('each reminder is one of its own', () => {
  const reminded = (CreateTime: number | string) =>
    newsOf(read({ Event: 'trade_manage_remind_shipping', CreateTime }));
  expect(reminded(1)).toEqual({ kind: 'remind', reminder: '1' });
  expect(reminded('2')).toEqual({ kind: 'remind', reminder: '2' });
});

test('numbers come as text or as numbers, and with the mini program they are for', () => {
  const numbers = { outTradeNo: 'o_0_1', transactionId: '4200001234567890', mchid: '1900000109' };
  expect(numbersOf(read(), null)).toEqual({ ...numbers, appid: null });
  expect(numbersOf(read({ merchant_id: 1900000109 }), 'wx1')).toEqual({ ...numbers, appid: 'wx1' });
  expect(numbersOf(read({ userInfo: { appId: 'wx1' } }), null)).toEqual({ ...numbers, appid: 'wx1' });
  expect(numbersOf(read({ userInfo: { appId: 'wx2' } }), 'wx1')).toBeNull();
});

test.each<object>([
  { transaction_id: '' },
  { transaction_id: { $ne: null } },
  { merchant_trade_no: undefined },
  { merchant_id: [] },
  { CreateTime: 'now' },
  { confirm_receive_time: -1 },
  { Event: 'trade_manage_other' },
  { MsgType: 'text' },
])('%j is another shape', (changes) => {
  expect(tradeEvent.safeParse({ ...official, ...changes }).success).toBe(false);
});

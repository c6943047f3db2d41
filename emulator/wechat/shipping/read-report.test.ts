import { expect, test } from 'vitest';
import { ShippingBench } from './testing';

const bench = new ShippingBench();
const parcel = { tracking_no: 'YT1', express_company: 'YTO', item_desc: '苹果*1' };
const key = { order_number_type: 2, transaction_id: '1' };
const many = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ ...parcel, tracking_no: `YT${n}` }));
const split = { delivery_mode: 2, is_all_delivered: true };

test.each<[errcode: number, why: string, changes: Record<string, unknown>]>([
  [47001, 'an object for a list', { shipping_list: parcel }],
  [47001, 'no parcel', { shipping_list: [] }],
  [47001, 'a name for a number', { delivery_mode: 'UNIFIED_DELIVERY' }],
  [47001, 'a text for a number', { logistics_type: '1' }],
  [47001, 'no payer', { payer: undefined }],
  [47001, 'a misspelt field', { shipping_list: [{ ...parcel, tracking_number: 'YT1' }] }],
  [268485194, 'a kind of number that does not exist', { order_key: { ...key, order_number_type: 3 } }],
  [268485195, 'no transaction', { order_key: { order_number_type: 2 } }],
  [268485196, 'no merchant', { order_key: { order_number_type: 1, out_trade_no: 'a' } }],
  [268485197, 'no order of the merchant', { order_key: { order_number_type: 1, mchid: '1' } }],
  [10060005, 'a way that does not exist', { logistics_type: 5 }],
  [268485224, 'a mode that does not exist', { delivery_mode: 3 }],
  [268485228, 'two parcels for one', { shipping_list: many(2) }],
  [10060006, 'splitting what is not sent', { ...split, logistics_type: 2 }],
  [10060007, 'splitting without saying whether it is all', { delivery_mode: 2 }],
  [10060024, 'sixteen parcels', { ...split, shipping_list: many(16) }],
  [10060008, 'nothing in it', { shipping_list: [{ ...parcel, item_desc: '' }] }],
  [10060009, '121 characters', { shipping_list: [{ ...parcel, item_desc: '果'.repeat(121) }] }],
  [268485226, 'no number', { shipping_list: [{ ...parcel, tracking_no: '' }] }],
  [268485227, 'no company', { shipping_list: [{ ...parcel, express_company: undefined }] }],
  [10060026, 'a long number', { shipping_list: [{ ...parcel, tracking_no: '1'.repeat(129) }] }],
  [10060025, 'a long company', { shipping_list: [{ ...parcel, express_company: 'A'.repeat(129) }] }],
  [10060014, 'SF without a contact', { shipping_list: [{ ...parcel, express_company: 'SF' }] }],
  [
    10060014,
    'a contact in the open',
    { shipping_list: [{ ...parcel, contact: { receiver_contact: '13800001234' } }] },
  ],
  [268485216, 'seconds for a time', { upload_time: '1700000000' }],
  [268485216, 'a day that does not exist', { upload_time: '2026-13-01T00:00:00+08:00' }],
  [10060001, 'another transaction', { order_key: { ...key, transaction_id: '9' } }],
  [10060031, 'another payer', { payer: { openid: 'o-other' } }],
])('%i: %s', async (errcode, _, changes) => {
  const payment = bench.pay();
  expect(await bench.ship(payment, changes)).toBe(errcode);
  expect(await bench.stateOf(payment)).toBe(1);
});

test.each<[why: string, changes: Record<string, unknown>]>([
  [
    'SF with a masked contact',
    { shipping_list: [{ ...parcel, express_company: 'SF', contact: { receiver_contact: '138****1234' } }] },
  ],
  [
    'nothing carried, so neither number nor company',
    { logistics_type: 3, shipping_list: [{ item_desc: '课程' }] },
  ],
  ['fifteen parcels', { ...split, shipping_list: many(15) }],
  ['a time with milliseconds and an offset', { upload_time: '2022-12-15T13:29:35.120+08:00' }],
])('taken: %s', async (_, changes) => {
  const payment = bench.pay();
  expect(await bench.ship(payment, changes)).toBe(0);
  expect(await bench.stateOf(payment)).toBe(2);
});

test("the merchant's own numbers name a payment too", async () => {
  const payment = bench.pay();
  const order_key = { order_number_type: 1, mchid: payment.mchid, out_trade_no: payment.outTradeNo };
  expect(await bench.ship(payment, { order_key })).toBe(0);
});

import { describe, expect, test } from 'vitest';
import type { Delivery, Order } from '../../../../database/collections/orders';
import { orderIn } from '../../../../tests/integration/support/trade-documents';
import { afterTry, nextTry } from './report-policy';
import { reportable, shippingInfo } from './shipping-info';

const now = Date.parse('2026-11-20T16:00:00.123Z');
const parties = { buyerId: 'u_b', sellerId: 'u_s', postId: 'p_1' };
const shipped = orderIn('shipped', 'a', parties, now);
const address = { name: '林', phone: '+8613800000000', region: '上海市徐汇区', detail: '某路 1 号' };
const order = { ...shipped, address };
const paid = { transactionId: '42000', openid: 'o_payer' };
const info = (changes: Partial<Order> = {}) => shippingInfo({ ...order, ...changes }, paid, now);

test('what goes by express is told with company, number and the last digits of a phone', () => {
  expect(info({ quantity: 2 })).toEqual({
    order_key: { order_number_type: 2, transaction_id: '42000' },
    logistics_type: 1,
    delivery_mode: 1,
    shipping_list: [
      {
        item_desc: '旧书一箱 ×2',
        tracking_no: 'SF0001',
        express_company: 'SF',
        contact: { receiver_contact: '****0000' },
      },
    ],
    upload_time: '2026-11-21T00:00:00.123+08:00',
    payer: { openid: 'o_payer' },
  });
});

test.each<[Delivery, number]>([
  ['city', 2],
  ['service', 3],
  ['virtual', 3],
  ['pickup', 4],
])('%s says what it is and nothing of a parcel', (delivery, type) => {
  expect(info({ delivery })).toMatchObject({
    logistics_type: type,
    shipping_list: [{ item_desc: '旧书一箱 ×1' }],
  });
});

test('a long title fits', () => {
  const goods = { ...order.goods, title: '长'.repeat(300) };
  expect(JSON.stringify(info({ goods })).match(/长/g)).toHaveLength(120);
});

test('what was not paid inside WeChat is not told', () => {
  expect(reportable({ ...paid, openid: null })).toBeNull();
  expect(reportable({ ...paid, transactionId: null })).toBeNull();
});

describe('after a try', () => {
  const claimed = { tries: 1, nextAt: now };

  test.each([null, 10_060_002, 10_060_003, 10_060_023])('%s is done', (code) => {
    expect(afterTry(claimed, code)).toEqual({ state: 'done', nextAt: null, tries: 1, errCode: null });
  });

  test('another code is tried again, at last given up', () => {
    expect(afterTry(claimed, -1)).toEqual({ state: 'due', nextAt: now, tries: 1, errCode: -1 });
    expect(afterTry({ tries: 12, nextAt: now }, 10_060_001)).toMatchObject({ state: 'failed', nextAt: null });
  });

  test('waits grow to six hours', () => {
    expect(nextTry(1, 0)).toBe(2 * 60_000);
    expect(nextTry(12, 0)).toBe(6 * 3_600_000);
  });
});

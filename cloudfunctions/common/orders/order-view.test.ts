import { describe, expect, test } from 'vitest';
import { platforms, type Platform } from '../kernel/platform';
import type { Order } from '../../../database/collections/orders';
import { orderIn } from '../../../tests/integration/support/trade-documents';
import type { Party } from './find-order';
import { refundStateOf } from './order-card';
import { toOrderView } from './order-view';

const now = 1_700_000_000_000;
const parties = { buyerId: 'u_b', sellerId: 'u_s', postId: 'p_1' };
const person = (_id: string) => ({ _id, state: 'active' as const, nickname: _id, avatar: null });
const view = (order: Order, party: Party = 'buyer', platform: Platform = 'android') =>
  toOrderView(
    order,
    {
      party,
      buyer: person('u_b'),
      seller: undefined,
      refundState: null,
      pickupPlace: '东门',
      phones: { buyer: '+8613800000001', seller: '+8613800000002' },
      refunds: [],
      trade: { refundDays: 7 },
      now,
    },
    platform,
  );

describe('where to send it', () => {
  test('the buyer always reads; others once it was paid', () => {
    const [unpaid, paid] = [orderIn('created', 'a', parties, now), orderIn('paid', 'b', parties, now)];
    for (const party of ['seller', 'support'] as const) {
      expect(view(unpaid, party).address).toBeNull();
      expect(view(paid, party).address).toEqual(paid.address);
    }
    expect(view(unpaid).address).toEqual(unpaid.address);
  });

  test('nobody else reads of an order that was never paid', () => {
    expect(view(orderIn('expired', 'a', parties, now), 'seller').address).toBeNull();
  });
});

test('who trades reads how to reach the other, from when it is paid until no refund can be asked for', () => {
  const [unpaid, paid] = [orderIn('created', 'a', parties, now), orderIn('paid', 'b', parties, now)];
  const done = { ...orderIn('completed', 'c', parties, now), completedAt: now - 8 * 86_400_000 };
  expect([view(paid).contact, view(paid, 'seller').contact]).toEqual(['+8613800000002', '+8613800000001']);
  expect(view({ ...done, completedAt: now }).contact).toBe('+8613800000002');
  for (const order of [unpaid, done, orderIn('refunded', 'd', parties, now)]) {
    expect(view(order).contact).toBeNull();
  }
  expect(view(paid, 'support').contact).toBeNull();
});

test('a note that did not pass is read by whoever wrote it and by support only', () => {
  const order = orderIn('paid', 'a', parties, now);
  const note = (passed: boolean, party: Party) =>
    view({ ...order, note: { text: '请放门口', passed } }, party).note;
  expect([note(false, 'buyer'), note(false, 'seller'), note(false, 'support')]).toEqual([
    '请放门口',
    null,
    '请放门口',
  ]);
  expect(note(true, 'seller')).toBe('请放门口');
});

test.each([...platforms, 'unknown' as const])(
  'on %s no amount of a virtual good slips through',
  (platform) => {
    const order = orderIn('paid', 'a', parties, now);
    const amount = 7_654_321;
    const virtual: Order = {
      ...order,
      goods: { ...order.goods, kind: 'virtual', price: amount },
      amount,
      refunded: amount,
      timeline: [{ step: 'refund-pay', by: 'wechat', at: now, refundId: 'r', amount }],
    };
    const hidden = ['ios', 'mac', 'unknown'].includes(platform);
    for (const party of ['buyer', 'seller', 'support'] as const) {
      expect(JSON.stringify(view(virtual, party, platform)).includes(String(amount))).toBe(!hidden);
      expect(view({ ...virtual, state: 'created' }, party, platform).acts.includes('pay')).toBe(
        !hidden && party === 'buyer',
      );
    }
  },
);

test('somebody who is gone has no name, and a place to pick up shows for pick-up only', () => {
  const order = orderIn('shipped', 'a', parties, now);
  expect(view(order)).toMatchObject({ seller: { userId: 'u_s', nickname: '' }, pickupPlace: '' });
  expect(view({ ...order, delivery: 'pickup' }).pickupPlace).toBe('东门');
});

test('the refund that is open counts, else the last one', () => {
  const refunds = [
    { _id: 'a', state: 'refused' as const, cause: 'buyer' as const, createdAt: 2 },
    { _id: 'b', state: 'requested' as const, cause: 'buyer' as const, createdAt: 1 },
  ];
  expect(refundStateOf({ openRefundId: 'b', state: 'paid' }, refunds)).toBe('requested');
  expect(refundStateOf({ openRefundId: null, state: 'paid' }, refunds)).toBe('refused');
  expect(refundStateOf({ openRefundId: null, state: 'paid' }, [])).toBeNull();
  const surplus = { _id: 's', state: 'refunded', cause: 'surplus', createdAt: 9 } as const;
  expect(refundStateOf({ openRefundId: null, state: 'paid' }, [surplus])).toBeNull();
  expect(refundStateOf({ openRefundId: null, state: 'cancelled' }, [surplus])).toBe('refunded');
});

import { describe, expect, test } from 'vitest';
import type { OrderState } from '../../../database/collections/orders';
import { orderIn } from '../../../tests/integration/support/trade-documents';
import { actsOf, refundable, refundUntil, type Standing } from './order-acts';

const day = 86_400_000;
const now = 1_700_000_000_000;
const parties = { buyerId: 'u_b', sellerId: 'u_s', postId: 'p_1' };
const trade = { refundDays: 7 };
const order = (state: OrderState) => orderIn(state, 'example', parties, now);
const looking = (party: Standing['party'], changes: Partial<Standing> = {}): Standing => ({
  party,
  refundState: null,
  priceShown: true,
  now,
  ...changes,
});

test.each<[OrderState, Standing['party'], string[]]>([
  ['created', 'buyer', ['pay', 'cancel', 'report']],
  ['paying', 'buyer', ['pay', 'cancel', 'report']],
  ['paid', 'buyer', ['refund-request', 'report']],
  ['shipped', 'buyer', ['confirm', 'refund-request', 'report']],
  ['completed', 'buyer', ['refund-request', 'report']],
  ['cancelled', 'buyer', ['report']],
  ['expired', 'buyer', ['report']],
  ['refunded', 'buyer', ['report']],
  ['created', 'seller', ['report']],
  ['paid', 'seller', ['ship', 'report']],
  ['shipped', 'seller', ['report']],
  ['paid', 'support', ['ship', 'refund-request']],
  ['created', 'support', []],
])('of an order that is %s the %s can %j', (state, party, acts) => {
  expect(actsOf(order(state), looking(party), trade)).toEqual(acts);
});

describe('a refund', () => {
  const open = { ...order('paid'), openRefundId: 'r', refunding: 3000 };

  test('that was asked for can be withdrawn by the buyer and decided by the others', () => {
    const asked = { refundState: 'requested' as const };
    expect(actsOf(open, looking('buyer', asked), trade)).toEqual(['refund-withdraw', 'report']);
    expect(actsOf(open, looking('seller', asked), trade)).toEqual(['refund-decide', 'report']);
    expect(actsOf(open, looking('support', asked), trade)).toEqual(['refund-decide']);
  });

  test.each(['refunding', 'stuck'] as const)('that is %s is nobody’s to stop', (refundState) => {
    expect(actsOf(open, looking('buyer', { refundState }), trade)).toEqual(['report']);
    expect(actsOf(open, looking('seller', { refundState }), trade)).toEqual(['report']);
  });

  test('that is stuck can be let be by support', () => {
    expect(actsOf(open, looking('support', { refundState: 'stuck' }), trade)).toEqual(['refund-decide']);
    expect(actsOf(open, looking('support', { refundState: 'refunding' }), trade)).toEqual([]);
  });

  test('can be asked for until its days are over', () => {
    const completed = order('completed');
    const end = now + 7 * day;
    expect(refundUntil(completed, trade)).toBe(end);
    expect(refundUntil(order('shipped'), trade)).toBeNull();
    expect(actsOf(completed, looking('buyer', { now: end - 1 }), trade)).toContain('refund-request');
    expect(actsOf(completed, looking('buyer', { now: end }), trade)).not.toContain('refund-request');
    expect(actsOf(completed, looking('support', { now: end }), trade)).toContain('refund-request');
  });

  test('has to leave something to ask for', () => {
    const whole = { ...order('paid'), refunded: 3000 };
    expect(refundable(whole)).toBe(0);
    expect(actsOf(whole, looking('buyer'), trade)).toEqual(['report']);
    expect(refundable({ ...order('paid'), refunded: 1000, refunding: 500 })).toBe(1500);
    expect(refundable(order('cancelled'))).toBe(0);
  });
});

test('nothing is offered to pay after its time, or where its price may not be shown', () => {
  const { payUntil } = order('created');
  expect(actsOf(order('created'), looking('buyer', { now: payUntil }), trade)).not.toContain('pay');
  expect(actsOf(order('created'), looking('buyer', { priceShown: false }), trade)).not.toContain('pay');
});

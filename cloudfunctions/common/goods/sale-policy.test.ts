import { expect, test } from 'vitest';
import type { Delivery } from '../../../database/collections/orders';
import type { Post, PostKind } from '../../../database/collections/posts';
import { goodsProblems } from './goods-problems';
import { deliveriesFor, isOnSale, requireOnSale } from './sale-policy';

const post = (changes: Partial<Post> = {}) => ({
  kind: 'goods' as PostKind,
  price: 3000 as number | null,
  state: 'published' as const,
  ...changes,
});
const goods = (...deliveries: Delivery[]) => ({ deliveries });
const trade = { open: true, virtualPayment: false };

test('a seller’s ways count as far as the kind allows them', () => {
  expect(deliveriesFor(post(), goods('pickup', 'virtual', 'express'))).toEqual(['express', 'pickup']);
  expect(deliveriesFor(post({ kind: 'virtual' }), goods('express'))).toEqual([]);
  expect(deliveriesFor(post(), undefined)).toEqual([]);
});

test.each<[string, Partial<Post>, Delivery[]]>([
  ['without a price', { price: null }, ['express']],
  ['for nothing', { price: 0 }, ['express']],
  ['that waits', { state: 'pending' }, ['express']],
  ['that is hidden', { state: 'hidden' }, ['express']],
  ['for information', { kind: 'info' }, ['express']],
  ['with no way to get it', {}, []],
])('a post %s is not on sale', (_, changes, deliveries) => {
  expect(isOnSale(post(changes), goods(...deliveries))).toBe(false);
  expect(() => requireOnSale(post(changes), goods(...deliveries), 'android', trade)).toThrow('NOT_FOR_SALE');
});

test('trade that is closed, and a virtual good where none may be sold, are refused alike', () => {
  const file = post({ kind: 'virtual' });
  expect(requireOnSale(file, goods('virtual'), 'android', trade)).toBe(file);
  for (const platform of ['ios', 'mac', 'unknown'] as const) {
    expect(() => requireOnSale(file, goods('virtual'), platform, trade)).toThrow('NOT_FOR_SALE');
    const open = { ...trade, virtualPayment: true };
    expect(() => requireOnSale(file, goods('virtual'), platform, open)).toThrow('NOT_FOR_SALE');
  }
  const closed = { ...trade, open: false };
  expect(() => requireOnSale(post(), goods('express'), 'android', closed)).toThrow('NOT_FOR_SALE');
});

test.each<[string[], Partial<Post>, Delivery[]]>([
  [[], {}, ['express', 'pickup']],
  [[], { state: 'pending' }, ['city']],
  [[], { kind: 'info', price: null }, []],
  [['postId'], { kind: 'info', price: null }, ['express']],
  [['postId'], { state: 'taken-down' }, ['express']],
  [['postId'], { price: null }, ['express']],
  [['postId'], { price: 0 }, ['express']],
  [['deliveries'], {}, ['express', 'virtual']],
  [['deliveries'], { kind: 'service' }, ['express']],
])('problems are told by field: %j', (fields, changes, deliveries) => {
  expect(Object.keys(goodsProblems(post(changes), deliveries))).toEqual(fields);
});

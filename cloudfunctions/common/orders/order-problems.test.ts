import { expect, test } from 'vitest';
import { addressOf, orderProblems, type Wish } from './order-problems';

const address = { name: '林', phone: '138 0000 1234', region: '上海市徐汇区', detail: '某路 1 号' };
const terms = { price: 3000, deliveries: ['express', 'pickup'] as const };
const wish = (changes: Partial<Wish> = {}): Wish => ({
  quantity: 1,
  delivery: 'express',
  address,
  ...changes,
});
const fields = (changes: Partial<Wish>, price = 3000) =>
  Object.keys(orderProblems(wish(changes), { ...terms, price }));

test('an order that is right has no problems', () => {
  expect(fields({})).toEqual([]);
  expect(fields({ delivery: 'pickup', address: undefined })).toEqual([]);
});

test.each<[string, Partial<Wish>, number?]>([
  ['delivery', { delivery: 'virtual', address: undefined }],
  ['address', { address: undefined }],
  ['address.phone', { address: { ...address, phone: '12345' } }],
  ['quantity', { quantity: 99 }, 20_000_000],
])('%s is told', (field, changes, price) => {
  expect(fields(changes, price)).toEqual([field]);
});

test('an address is kept where something is sent, with the phone in one form', () => {
  expect(addressOf(wish())).toEqual({ ...address, phone: '+8613800001234' });
  expect(addressOf(wish({ delivery: 'pickup' }))).toBeNull();
});

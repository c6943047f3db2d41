import { expect, test } from 'vitest';
import { zh } from '../../locales/zh';
import { emptyAddress } from '../../services/address';
import { Attempt, checkBuy, findingsOf, wantedOf, withinStock, type BuyForm } from './form';

const { errors } = zh.buy;
const address = { name: ' 林小满', phone: '13800000000', region: '浙江杭州', detail: '3 号楼 201 ' };
const form: BuyForm = { quantity: 2, delivery: 'express', address, note: ' 放门口 ' };

test.each([
  [1, 5, 1],
  [7, 5, 5],
  [0, 5, 1],
  [200, 500, 99],
  [3, 0, 1],
])('of %i wanted with %i in stock: %i', (quantity, stock, taken) => {
  expect(withinStock(quantity, { stock })).toBe(taken);
});

test('an address is needed where something goes to one', () => {
  expect(checkBuy(form, errors)).toEqual({});
  expect(Object.keys(checkBuy({ ...form, address: emptyAddress }, errors))).toHaveLength(4);
  expect(checkBuy({ ...form, address: emptyAddress, delivery: 'pickup' }, errors)).toEqual({});
  expect(checkBuy({ ...form, note: '字'.repeat(101) }, errors)).toEqual({ note: errors.noteLong });
});

test('what is sent is trimmed, and holds an address and an agent only when there is one', () => {
  expect(wantedOf(form, 'p_1', 'AB12CD34')).toEqual({
    postId: 'p_1',
    quantity: 2,
    delivery: 'express',
    address: { name: '林小满', phone: '13800000000', region: '浙江杭州', detail: '3 号楼 201' },
    note: '放门口',
    agent: 'AB12CD34',
  });
  expect(wantedOf({ ...form, delivery: 'pickup' }, 'p_1', '')).toEqual({
    postId: 'p_1',
    quantity: 2,
    delivery: 'pickup',
    note: '放门口',
  });
});

test('the same order sent again has the same key, another one another', () => {
  let n = 0;
  const attempt = new Attempt(() => `key-${(n += 1)}`);
  const wanted = wantedOf(form, 'p_1', '');
  expect(attempt.keyFor(wanted)).toBe('key-1');
  expect(attempt.keyFor({ ...wanted })).toBe('key-1');
  expect(attempt.keyFor({ ...wanted, quantity: 3 })).toBe('key-2');
});

test("the cloud's findings stand at their fields", () => {
  expect(findingsOf({ 'address.phone': 'a', quantity: 'b', key: 'c' })).toEqual({
    phone: 'a',
    quantity: 'b',
  });
});

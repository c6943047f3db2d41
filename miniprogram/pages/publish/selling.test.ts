import { expect, test } from 'vitest';
import { deliveriesOf } from '../../../cloudfunctions/common/orders/deliveries';
import { publish } from '../../locales/en/publish';
import {
  checkSelling,
  chosenWays,
  isSellable,
  notSelling,
  offerInput,
  sellingOf,
  waysOf,
  type SellingForm,
} from './selling';

const { errors } = publish.selling;
const bicycle = { kind: 'goods', price: '120' } as const;
const form: SellingForm = { on: true, stock: '3', deliveries: ['pickup', 'express'], pickupPlace: ' 东门 ' };
const offer = {
  stock: 3,
  deliveries: ['express' as const, 'pickup' as const],
  pickupPlace: '东门',
  buyable: false,
};
const at = (change: Partial<typeof offer> = {}) => ({ postId: 'p_1', offer: { ...offer, ...change } });

test('the ways of each kind are those of the cloud', () => {
  expect(waysOf).toEqual(deliveriesOf);
});

test.each([
  ['goods', '120', true],
  ['service', '0.5', true],
  ['goods', '', false],
  ['goods', '0', false],
  ['goods', 'cheap', false],
  ['info', '120', false],
  ['', '120', false],
] as const)('%j for %j can be sold: %s', (kind, price, sellable) => {
  expect(isSellable({ kind, price })).toBe(sellable);
});

test('where there is one way only, it is chosen; another kind drops what it does not allow', () => {
  expect(chosenWays(notSelling, 'service')).toEqual(['service']);
  expect(chosenWays(form, 'goods')).toEqual(['express', 'pickup']);
  expect(chosenWays(form, 'virtual')).toEqual(['virtual']);
  expect(chosenWays(form, 'info')).toEqual([]);
});

test('what is missing is named at its field, and nothing of what is not sold', () => {
  expect(checkSelling(form, 'goods', errors)).toEqual({});
  expect(checkSelling({ ...notSelling, on: true, stock: '' }, 'goods', errors)).toEqual({
    stock: errors.stock,
    deliveries: errors.deliveries,
  });
  expect(checkSelling({ ...form, pickupPlace: ' ' }, 'goods', errors)).toEqual({
    pickupPlace: errors.placeEmpty,
  });
  expect(checkSelling({ ...form, pickupPlace: '东'.repeat(61) }, 'goods', errors)).toEqual({
    pickupPlace: errors.placeLong,
  });
  expect(checkSelling({ ...form, pickupPlace: '', on: false, stock: 'x' }, 'goods', errors)).toEqual({});
  for (const stock of ['-1', '1.5', '100000', '一']) {
    expect(checkSelling({ ...form, stock }, 'goods', errors)).toEqual({ stock: errors.stock });
  }
});

test('an offer is sent with the number that was seen, and not when it is so already', () => {
  expect(offerInput(form, bicycle, { postId: 'p_1', offer: null })).toEqual({
    postId: 'p_1',
    stock: 3,
    seen: null,
    deliveries: ['express', 'pickup'],
    pickupPlace: '东门',
  });
  expect(offerInput(form, bicycle, at())).toBeNull();
  expect(offerInput({ ...form, stock: '９' }, bicycle, at())).toMatchObject({ stock: 9, seen: 3 });
  expect(offerInput({ ...form, deliveries: ['express'] }, bicycle, at())).toMatchObject({
    deliveries: ['express'],
    pickupPlace: '',
  });
});

test('what is not sold any more is taken off once, and keeps its number', () => {
  const off = { postId: 'p_1', stock: 3, seen: 3, deliveries: [], pickupPlace: '东门' };
  expect(offerInput({ ...form, on: false }, bicycle, at())).toEqual(off);
  expect(offerInput(form, { ...bicycle, price: '' }, at())).toEqual(off);
  expect(offerInput({ ...form, on: false }, bicycle, at({ deliveries: [] }))).toBeNull();
  expect(offerInput(notSelling, bicycle, { postId: 'p_1', offer: null })).toBeNull();
});

test('a form shows what is left, and sent again it changes nothing', () => {
  expect(sellingOf(null)).toEqual(notSelling);
  expect(sellingOf({ ...offer, deliveries: [] })).toMatchObject({ on: false, stock: '3' });
  expect(offerInput(sellingOf(offer), bicycle, at())).toBeNull();
});

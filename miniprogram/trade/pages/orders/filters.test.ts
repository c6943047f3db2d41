import { expect, test } from 'vitest';
import { belongs, listInput, sideOf } from './filters';

test('a query names the side', () => {
  expect(sideOf('seller')).toBe('seller');
  expect(sideOf('everybody')).toBe('buyer');
  expect(sideOf(undefined)).toBe('buyer');
});

test('only what was chosen is asked for', () => {
  expect(listInput('buyer', 'all', undefined)).toEqual({ side: 'buyer' });
  expect(listInput('seller', 'paid', 'c')).toEqual({ side: 'seller', state: 'paid', cursor: 'c' });
});

test('an order leaves a list when its state does', () => {
  expect(belongs({ state: 'shipped' }, 'all')).toBe(true);
  expect(belongs({ state: 'shipped' }, 'shipped')).toBe(true);
  expect(belongs({ state: 'completed' }, 'shipped')).toBe(false);
});

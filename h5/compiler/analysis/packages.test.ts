import { expect, test } from 'vitest';
import { crossing, packageOf } from './packages';

const roots = ['operator', 'shop'];

test('a code belongs to the subpackage whose folder it lies in', () => {
  expect(packageOf('operator/pages/desk/desk', roots)).toBe('operator');
  expect(packageOf('operators/desk', roots)).toBe('');
  expect(packageOf('pages/home/home', roots)).toBe('');
});

test.each([
  ['operator/pages/desk/desk', 'components/icon/icon', true],
  ['operator/pages/desk/desk', 'operator/components/clock/clock', true],
  ['pages/home/home', 'components/icon/icon', true],
  ['pages/home/home', 'operator/components/clock/clock', false],
  ['shop/pages/cart/cart', 'operator/components/clock/clock', false],
])('%s may use %s: %s', (from, to, may) => {
  expect(crossing(from, to, roots) === undefined).toBe(may);
});

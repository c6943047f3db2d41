import { expect, test } from 'vitest';
import { maskNickname } from './found-account';

test.each([
  ['老王', '老**'],
  ['邻居 3F2A', '邻**'],
  ['👩‍🌾', '👩**'],
  ['', '**'],
])('%s is shown as %s', (nickname, masked) => {
  expect(maskNickname(nickname)).toBe(masked);
});

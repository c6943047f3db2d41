import { expect, test } from 'vitest';
import type { TextCheck } from '../../../database/collections/posts';
import { gravest, verdictOf } from './verdict';

const check = (suggest: TextCheck['suggest']): TextCheck => ({ suggest, label: 100, traceId: null, at: 0 });

test.each([
  ['pass', 'publish'],
  ['review', 'review'],
  ['failed', 'review'],
  ['risky', 'refuse'],
] as const)('%s → %s', (suggest, verdict) => {
  expect(verdictOf(check(suggest))).toBe(verdict);
});

test('one bad piece outweighs all good ones', () => {
  expect(gravest([check('pass'), check('risky'), check('failed')]).suggest).toBe('risky');
  expect(gravest([check('review'), check('failed'), check('pass')]).suggest).toBe('failed');
  expect(gravest([check('pass'), check('review')]).suggest).toBe('review');
  expect(gravest([check('pass')]).suggest).toBe('pass');
});

import { expect, test } from 'vitest';
import { platform, subjectOf } from './subject';

test('a query names the subject; without a good one it is the platform', () => {
  expect(subjectOf({ type: 'comment', id: 'c_1' })).toEqual({ type: 'comment', id: 'c_1' });
  expect(subjectOf({ type: 'post', id: '' })).toEqual(platform);
  expect(subjectOf({ type: 'decision', id: 'd_1' })).toEqual(platform);
  expect(subjectOf({})).toEqual(platform);
});

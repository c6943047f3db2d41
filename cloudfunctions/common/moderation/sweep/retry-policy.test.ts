import { expect, test } from 'vitest';
import { nextRetry } from './retry-policy';

test('waits longer each time, and gives up after the third', () => {
  const minutes = [0, 1, 2, 3].map((retries) => {
    const next = nextRetry({ retries }, 1000);
    return next === null ? null : (next - 1000) / 60_000;
  });
  expect(minutes).toEqual([20, 60, null, null]);
});

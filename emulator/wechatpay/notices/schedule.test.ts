import { expect, test } from 'vitest';
import { nextAttempt } from './schedule';

test('sixteen attempts in 24 hours and 4 minutes, as documented', () => {
  let at = 0;
  let attempts = 1;
  for (let next = nextAttempt(1, 0); next !== null; next = nextAttempt(attempts, at)) {
    at = next;
    attempts += 1;
  }
  expect(attempts).toBe(16);
  expect(at).toBe((24 * 60 + 4) * 60_000);
  expect(nextAttempt(4, 1000)).toBe(181_000);
});

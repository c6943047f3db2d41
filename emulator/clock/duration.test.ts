import { expect, test } from 'vitest';
import { parseDuration } from './duration';

test.each([
  ['500ms', 500],
  ['90s', 90_000],
  ['10m', 600_000],
  ['25h', 90_000_000],
  [' 3d ', 259_200_000],
  ['0s', 0],
])('%s is %i ms', (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});

test.each(['', '5', 'h', '-1h', '1.5h', '1 h', '1w', '1h30m', '9999999999s'])(
  '%j is no length of time',
  (text) => {
    expect(parseDuration(text)).toBeNull();
  },
);

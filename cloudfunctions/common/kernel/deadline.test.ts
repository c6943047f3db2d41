import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withDeadline } from './deadline';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('gives what the work gives, and leaves no timer behind', async () => {
  await expect(withDeadline(Promise.resolve(7), 100)).resolves.toBe(7);
  await expect(withDeadline(Promise.reject(new Error('broken')), 100)).rejects.toThrow('broken');
  expect(vi.getTimerCount()).toBe(0);
});

test('gives up when the time is over', async () => {
  const late = expect(withDeadline(new Promise(() => undefined), 100)).rejects.toThrow(
    'no answer within 100 ms',
  );
  await vi.advanceTimersByTimeAsync(100);
  await late;
});

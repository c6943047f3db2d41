import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Looks } from './looks';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('it looks after each wait until there is a result', async () => {
  const answers = [false, true, true];
  const look = vi.fn(() => Promise.resolve(answers.shift() ?? false));
  const result = new Looks(look).run([1000, 2000, 4000]);
  await vi.advanceTimersByTimeAsync(999);
  expect(look).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(look).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2000);
  expect(await result).toBe('result');
  expect(look).toHaveBeenCalledTimes(2);
});

test('a look that fails is not the end; without a result it says so', async () => {
  const look = vi.fn(() => Promise.reject(new Error('offline')));
  const result = new Looks(look).run([10, 20]);
  await vi.advanceTimersByTimeAsync(30);
  expect(await result).toBe('none');
  expect(look).toHaveBeenCalledTimes(2);
});

test('once stopped it looks no more', async () => {
  const look = vi.fn(() => Promise.resolve(false));
  const looks = new Looks(look);
  const result = looks.run([10, 20]);
  await vi.advanceTimersByTimeAsync(10);
  looks.stop();
  expect(await result).toBe('stopped');
  await vi.advanceTimersByTimeAsync(100);
  expect(look).toHaveBeenCalledTimes(1);
});

test('a new run takes the place of the one before', async () => {
  const look = vi.fn(() => Promise.resolve(true));
  const looks = new Looks(look);
  const first = looks.run([1000]);
  const second = looks.run([10]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(await first).toBe('stopped');
  expect(await second).toBe('result');
  expect(look).toHaveBeenCalledTimes(1);
});

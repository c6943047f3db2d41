import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ClockError, LocalClock } from './local-clock';

const real = Date.UTC(2026, 0, 1);
let file: string;

beforeEach(() => {
  vi.useFakeTimers({ now: real, toFake: ['Date'] });
  file = join(mkdtempSync(join(tmpdir(), 'clock-')), 'clock.json');
});
afterEach(() => vi.useRealTimers());

test('starts at real time and keeps pace with it', () => {
  const clock = new LocalClock(file);
  expect(clock.now()).toBe(real);
  vi.setSystemTime(real + 5000);
  expect(clock.now()).toBe(real + 5000);
});

test('goes forward by a length and to a moment', () => {
  const clock = new LocalClock(file);
  clock.advance(3600_000);
  expect(clock.now()).toBe(real + 3600_000);
  clock.set(real + 7200_000);
  expect(clock.now()).toBe(real + 7200_000);
});

test.each([-1, NaN])('refuses to advance by %d', (ms) => {
  const clock = new LocalClock(file);
  expect(() => clock.advance(ms)).toThrow(ClockError);
  expect(clock.now()).toBe(real);
});

test('refuses a moment in the past', () => {
  const clock = new LocalClock(file);
  expect(() => clock.set(real - 1)).toThrow(ClockError);
});

test('is seen by whoever holds its memory', () => {
  const clock = new LocalClock(file);
  clock.advance(1234);
  expect(new BigInt64Array(clock.shared)[0]).toBe(1234n);
});

test('tells of jumps until it is asked not to', () => {
  const clock = new LocalClock(file);
  const heard = vi.fn();
  const stop = clock.onJump(heard);
  clock.advance(1);
  stop();
  clock.advance(1);
  expect(heard).toHaveBeenCalledTimes(1);
});

test('goes on after a restart from where it was', () => {
  new LocalClock(file).advance(3600_000);
  vi.setSystemTime(real + 1000);
  expect(new LocalClock(file).now()).toBe(real + 3600_000 + 1000);
});

test('does not go backwards over a restart even when real time did', () => {
  const clock = new LocalClock(file);
  clock.advance(3600_000);
  vi.setSystemTime(real - 86_400_000);
  expect(new LocalClock(file).now()).toBe(real + 3600_000);
});

test('starts anew when what was saved cannot be read', () => {
  writeFileSync(file, '{"offset":');
  expect(new LocalClock(file).now()).toBe(real);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Pushes, type PushEvent } from './pushes';

const begin = Date.UTC(2026, 0, 1);
let [offset, sent, jump]: [number, string[], () => void] = [0, [], () => undefined];
let send: (event: PushEvent) => Promise<string>;
let pushes: Pushes;

const event = (name: string): PushEvent => ({ MsgType: 'event', Event: name });

beforeEach(() => {
  vi.useFakeTimers({ now: begin });
  [offset, sent] = [0, []];
  send = ({ Event = '' }) => {
    sent.push(Event);
    return Promise.resolve(`heard ${Event}`);
  };
  const now = () => Date.now() + offset;
  const onJump = (listener: () => void) => {
    jump = listener;
    return () => (jump = () => undefined);
  };
  pushes = new Pushes({ clock: { now, onJump }, send: (one) => send(one) });
});
afterEach(() => {
  pushes.stop();
  vi.useRealTimers();
});

test('nothing is sent by itself before it starts', async () => {
  pushes.schedule(event('a'), 1000);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent).toEqual([]);
  pushes.start();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual(['a']);
  expect(pushes.list()).toEqual([]);
});

test('each is sent when it is due', async () => {
  pushes.start();
  pushes.schedule(event('later'), 2000);
  pushes.schedule(event('sooner'), 1000);
  await vi.advanceTimersByTimeAsync(1999);
  expect(sent).toEqual(['sooner']);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toEqual(['sooner', 'later']);
});

test('a jump of the clock sends what is due by then, once', async () => {
  pushes.start();
  pushes.schedule(event('a'), 60_000);
  pushes.schedule(event('b'), 120_000);
  offset = 60_000;
  jump();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual(['a']);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual(['a', 'b']);
});

test('one can be sent at once, sent twice, or lost', async () => {
  for (const name of ['a', 'b', 'c']) pushes.schedule(event(name));
  const [a, b] = pushes.list();
  expect(await pushes.deliverOne(b?.id ?? '')).toBe('heard b');
  expect(await pushes.repeat(a?.id ?? '')).toBe('heard a');
  pushes.drop(a?.id);
  expect(await pushes.repeat(a?.id ?? '')).toBeNull();
  expect(await pushes.deliver(2)).toEqual(['heard c', 'heard c']);
  expect(sent).toEqual(['b', 'a', 'c', 'c']);
  pushes.schedule(event('d'));
  pushes.drop();
  expect(await pushes.deliver()).toEqual([]);
});

test('a failure loses the push, and the others go on', async () => {
  pushes.start();
  send = () => Promise.reject(new Error('out of order'));
  pushes.schedule(event('a'), 0);
  await vi.advanceTimersByTimeAsync(0);
  expect(pushes.list()).toEqual([]);
  pushes.schedule(event('b'));
  expect(await pushes.deliver()).toEqual(['out of order']);
});

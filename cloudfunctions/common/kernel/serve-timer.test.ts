import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readRole } from './role';
import { serveTimer } from './serve-timer';

vi.mock('./role', () => ({ readRole: vi.fn(() => Promise.resolve({ role: 'primary' })) }));

const print = vi.spyOn(console, 'log');
beforeEach(() => {
  print.mockReset().mockImplementation(() => undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

test('runs its jobs in turn and answers with what they did', async () => {
  const turns: string[] = [];
  const job = (name: string) => (start: number) => {
    turns.push(name);
    return Promise.resolve(typeof start);
  };
  const main = serveTimer('sample', 1000, { one: job('one'), two: job('two') }, []);
  expect(await main()).toEqual({ ok: true, data: { one: 'number', two: 'number' } });
  expect(turns).toEqual(['one', 'two']);
  expect(print).toHaveBeenCalledTimes(2);
});

test('each job may take an equal part of the time that is left', async () => {
  vi.useFakeTimers({ now: 5000 });
  const parts: number[] = [];
  const job = (takes: number) => (start: number, until: number) => {
    parts.push(until - start);
    vi.advanceTimersByTime(takes);
    return Promise.resolve();
  };
  await serveTimer('sample', 900, { one: job(300), two: job(0), three: job(2000), four: job(0) }, [])();
  expect(parts).toEqual([225, 200, 300, 0]);
});

test('the time of a job is in whole ms, as timeouts want it', async () => {
  const untils: number[] = [];
  const job = (_: number, until: number) => Promise.resolve(untils.push(until));
  await serveTimer('sample', 100, { one: job, two: job, three: job }, [])();
  expect(untils.every(Number.isInteger)).toBe(true);
});

test('a job that fails does not keep the others from running', async () => {
  const later = vi.fn(() => Promise.resolve(1));
  const main = serveTimer('sample', 1000, { broken: () => Promise.reject(new Error('down')), later }, []);
  await expect(main()).rejects.toThrow('1 of its jobs failed');
  expect(later).toHaveBeenCalledOnce();
});

test('is for the platform alone', async () => {
  vi.stubEnv('WX_CONTEXT_KEYS', 'WX_OPENID,WX_APPID');
  vi.stubEnv('WX_OPENID', 'oSomebody');
  vi.stubEnv('WX_APPID', 'wxApp');
  const job = vi.fn(() => Promise.resolve(1));
  expect(await serveTimer('sample', 1000, { job }, [])()).toMatchObject({
    ok: false,
    error: { code: 'FORBIDDEN' },
  });
  expect(job).not.toHaveBeenCalled();
});

test('where people are not served only some of them run', async () => {
  vi.mocked(readRole).mockResolvedValueOnce({ role: 'standby' } as never);
  const [local, serving] = [vi.fn(() => Promise.resolve(1)), vi.fn(() => Promise.resolve(2))];
  const answer = await serveTimer('sample', 1000, { local, serving }, ['local'])();
  expect(answer).toEqual({ ok: true, data: { local: 1 } });
  expect(serving).not.toHaveBeenCalled();
});

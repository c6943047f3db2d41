import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { serveTimer } from './serve-timer';

const print = vi.spyOn(console, 'log');
beforeEach(() => {
  print.mockReset().mockImplementation(() => undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

test('runs its jobs in turn and answers with what they did', async () => {
  const turns: string[] = [];
  const job = (name: string) => (start: number) => {
    turns.push(name);
    return Promise.resolve(typeof start);
  };
  const main = serveTimer('sample', { one: job('one'), two: job('two') });
  expect(await main()).toEqual({ ok: true, data: { one: 'number', two: 'number' } });
  expect(turns).toEqual(['one', 'two']);
  expect(print).toHaveBeenCalledTimes(2);
});

test('a job that fails does not keep the others from running', async () => {
  const later = vi.fn(() => Promise.resolve(1));
  const main = serveTimer('sample', { broken: () => Promise.reject(new Error('down')), later });
  await expect(main()).rejects.toThrow('1 of its jobs failed');
  expect(later).toHaveBeenCalledOnce();
});

test('is for the platform alone', async () => {
  vi.stubEnv('WX_CONTEXT_KEYS', 'WX_OPENID,WX_APPID');
  vi.stubEnv('WX_OPENID', 'oSomebody');
  vi.stubEnv('WX_APPID', 'wxApp');
  const job = vi.fn(() => Promise.resolve(1));
  expect(await serveTimer('sample', { job })()).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
  expect(job).not.toHaveBeenCalled();
});

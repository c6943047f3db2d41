import { afterEach, beforeEach, expect, test, vi, type MockInstance } from 'vitest';
import * as z from 'zod';
import { action, type Contract } from './contract/contract';
import { AppError } from './errors';
import { text } from './fields';
import { serve } from './serve';

const contract = {
  name: 'sample',
  actions: {
    greet: action<string>()({
      reads: true,
      access: 'public',
      input: z.strictObject({ name: text({ min: 1, max: 5 }) }),
    }),
    refuse: action<never>()({ reads: true, access: 'public', input: z.strictObject({}) }),
    break: action<never>()({ reads: true, access: 'public', input: z.strictObject({}) }),
    mine: action<string>()({ reads: true, access: 'user', input: z.strictObject({}) }),
    look: action<boolean>()({ reads: true, access: 'visitor', input: z.strictObject({}) }),
  },
} satisfies Contract;

const main = serve(contract, {
  greet: ({ name }) => `你好，${name}`,
  refuse: () => {
    throw new AppError('CONFLICT');
  },
  break: () => {
    throw new Error('secret detail');
  },
  mine: (_, { person }) => person.user._id,
  look: (_, { person, caller }) => person === null && caller === null,
});

let print: MockInstance<typeof console.log>;
beforeEach(() => {
  print = vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => {
  print.mockRestore();
});
const logged = () => JSON.parse(String(print.mock.calls.at(-1)?.[0])) as Record<string, unknown>;

test('parses, runs and answers', async () => {
  expect(await main({ action: 'greet', name: ' 小林 ' })).toEqual({ ok: true, data: '你好，小林' });
  expect(logged()).toMatchObject({ level: 'info', function: 'sample', action: 'greet', code: 'OK' });
});

test('leaves out what the platform puts into events', async () => {
  const injected = { userInfo: { openId: 'forged' }, tcbContext: {} };
  expect(await main({ action: 'greet', name: '小林', ...injected })).toMatchObject({ ok: true });
});

test('names the fields that are wrong', async () => {
  const answer = await main({ action: 'greet', extra: 1 });
  expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
  if (!answer.ok) expect(Object.keys(answer.error.fields ?? {}).toSorted()).toEqual(['extra', 'name']);
});

test.each([undefined, null, 7, 'greet', [], [{ action: 'greet' }]])(
  'refuses %j as an event',
  async (event) => {
    expect(await main(event)).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
  },
);

test.each([undefined, 'nothing', 'toString', '__proto__', ['greet']])(
  'does not know the action %j',
  async (name) => {
    const answer = await main({ action: name });
    expect(answer).toMatchObject({ ok: false, error: { code: 'UNKNOWN_ACTION' } });
    expect(logged()).toMatchObject({ action: null });
  },
);

test('needs WeChat for what is somebody’s own, and not for looking around', async () => {
  expect(await main({ action: 'mine' })).toMatchObject({ ok: false, error: { code: 'UNAUTHENTICATED' } });
  expect(await main({ action: 'look' })).toEqual({ ok: true, data: true });
});

test('tells a refusal as it is, and of anything else nothing', async () => {
  expect(await main({ action: 'refuse' })).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
  const answer = await main({ action: 'break' });
  expect(answer).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
  expect(JSON.stringify(answer)).not.toContain('secret');
  expect(logged()).toMatchObject({ level: 'error', code: 'INTERNAL' });
  expect(logged()['detail']).toContain('secret detail');
});

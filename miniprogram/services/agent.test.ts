import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Me } from '../../cloudfunctions/register/contract';
import type * as Agent from './agent';
import type * as Session from './session';

const call = vi.fn();
vi.mock('./call', () => ({ call }));

const storage = new Map<string, unknown>();
let agent: typeof Agent;
let session: typeof Session;

beforeEach(async () => {
  vi.stubGlobal('wx', {
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => storage.set(key, value),
    removeStorageSync: (key: string) => storage.delete(key),
  });
  await startAgain();
});
afterEach(() => {
  vi.unstubAllGlobals();
  storage.clear();
});

/** The app, closed and opened again by somebody. */
async function startAgain(userId = 'u_1') {
  vi.resetModules();
  call.mockReset();
  session = await import('./session');
  agent = await import('./agent');
  session.me.set({ userId } as Me);
}

const active = { code: 'AB12CD34', type: 'PERSONAL_OPENID', state: 'active', failure: null } as const;
const answer = (of: object | null) => call.mockResolvedValue({ agent: of });

it('asks nothing for whom this phone does not know as an agent', async () => {
  expect(await agent.ownCode()).toBe('');
  expect(call).not.toHaveBeenCalled();
});

it('asks once for an agent, and knows the code at once after the agent’s own page', async () => {
  agent.rememberAgent('u_1', active);
  expect(await agent.ownCode()).toBe('AB12CD34');
  expect(call).not.toHaveBeenCalled();

  await startAgain();
  answer(active);
  expect(await Promise.all([agent.ownCode(), agent.ownCode()])).toEqual(['AB12CD34', 'AB12CD34']);
  expect(call).toHaveBeenCalledOnce();
  expect(call).toHaveBeenCalledWith('pay', 'agent.statement', {});

  await startAgain('u_2');
  expect(await agent.ownCode()).toBe('');
  expect(call).not.toHaveBeenCalled();
});

it('tries again when there was no answer, and stops asking for who is no agent any more', async () => {
  agent.rememberAgent('u_1', { ...active, state: 'joining' });
  await startAgain();
  call.mockRejectedValueOnce(new Error('no network'));
  expect(await agent.ownCode()).toBe('');
  answer(null);
  expect(await agent.ownCode()).toBe('');
  expect(call).toHaveBeenCalledTimes(2);
  await startAgain();
  expect(await agent.ownCode()).toBe('');
  expect(call).not.toHaveBeenCalled();
});

it('keeps the code of the link that led to a post, for that post', () => {
  agent.arriveBy('p_1', 'AB12CD34');
  agent.arriveBy('p_1', '');
  expect([agent.arrivalCode('p_1'), agent.arrivalCode('p_2')]).toEqual(['AB12CD34', '']);
});

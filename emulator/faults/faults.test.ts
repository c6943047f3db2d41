import { expect, test, vi } from 'vitest';
import { CloudError, LostAnswerError } from '../cloudbase/errors';
import { Faults, OpenapiFault, type FaultPoint } from './faults';
import type { FaultRuleInput } from './rules';

const insert: FaultPoint = { env: 'primary', database: 'insertDocument', collection: 'posts' };

const invoke: FaultPoint = { env: 'primary', server: 'invokecloudfunction' };

function withRules(...rules: FaultRuleInput[]): Faults {
  const faults = new Faults();
  faults.set({ rules });
  return faults;
}

const succeed = () => vi.fn(() => Promise.resolve('answer'));

test('without rules every call passes', async () => {
  await expect(new Faults().apply(insert, succeed())).resolves.toBe('answer');
});

test('a failing call never runs and says what the rule says', async () => {
  const error = { code: 'DATABASE_REQUEST_FAILED', message: 'out of order' };
  const faults = withRules({ target: { database: 'insertDocument' }, effect: 'fail', error });
  const run = succeed();
  const failure = await faults.apply(insert, run).catch((reason: unknown) => reason);
  expect(failure).toBeInstanceOf(CloudError);
  expect(failure).toMatchObject(error);
  expect(run).not.toHaveBeenCalled();
});

test('an open API fails with a number', async () => {
  const target = { openapi: 'security.msgSecCheck' };
  const point: FaultPoint = { env: 'primary', openapi: 'security.msgSecCheck' };
  const faults = withRules({ target, effect: 'fail', error: { code: 45009, message: 'too often' } });
  const failure = await faults.apply(point, succeed()).catch((reason: unknown) => reason);
  expect(failure).toBeInstanceOf(OpenapiFault);
  expect(failure).toMatchObject({ errcode: 45009 });
});

test("WeChat's server API fails with a number", async () => {
  const target = { server: 'invokecloudfunction' } as const;
  const failing = async (rule: Partial<FaultRuleInput>) =>
    withRules({ target, effect: 'fail', env: 'primary', ...rule })
      .apply(invoke, succeed())
      .catch((reason: unknown) => reason);
  expect(await failing({})).toMatchObject({ name: 'ServerApiError', errcode: -1 });
  const error = { code: 45009, message: 'reach max api daily quota limit' };
  expect(await failing({ error })).toMatchObject({ errcode: 45009, errmsg: error.message });
});

test('rules come and go one by one, and the others keep count', async () => {
  const faults = withRules({ target: { database: 'insertDocument' }, effect: 'delay', ms: 0, count: 2 });
  await faults.apply(insert, succeed());
  faults.add({ target: { server: 'invokecloudfunction' }, effect: 'drop' });
  await expect(faults.apply(invoke, succeed())).rejects.toBeInstanceOf(LostAnswerError);
  faults.remove(({ target }) => target.server !== undefined);
  await expect(faults.apply(invoke, succeed())).resolves.toBe('answer');
  expect(faults.list()).toMatchObject([{ left: 1, hits: 1 }]);
  expect(() => faults.add({ target: {}, effect: 'drop' })).toThrow();
  expect(faults.list()).toHaveLength(1);
});

test('count and after say which calls are hit', async () => {
  const faults = withRules({ target: { database: 'insertDocument' }, effect: 'fail', after: 1, count: 2 });
  const hit: boolean[] = [];
  for (let call = 0; call < 5; call += 1) {
    hit.push(
      await faults.apply(insert, succeed()).then(
        () => false,
        () => true,
      ),
    );
  }
  expect(hit).toEqual([false, true, true, false, false]);
  expect(faults.list()[0]).toMatchObject({ left: 0, hits: 2 });
});

test('a lost request never runs, a lost answer did', async () => {
  const target = { database: 'insertDocument' };
  const before = succeed();
  const after = succeed();
  const lostBefore = withRules({ target, effect: 'drop', when: 'before' }).apply(insert, before);
  await expect(lostBefore).rejects.toBeInstanceOf(LostAnswerError);
  await expect(withRules({ target, effect: 'drop' }).apply(insert, after)).rejects.toBeInstanceOf(
    LostAnswerError,
  );
  expect(before).not.toHaveBeenCalled();
  expect(after).toHaveBeenCalledTimes(1);
});

test('a repeated call runs twice and answers once', async () => {
  const run = vi
    .fn<() => Promise<number>>()
    .mockResolvedValueOnce(1)
    .mockRejectedValueOnce(new Error('again'));
  await expect(
    withRules({ target: { database: 'insertDocument' }, effect: 'repeat' }).apply(insert, run),
  ).resolves.toBe(1);
  expect(run).toHaveBeenCalledTimes(2);
});

test('a late call waits', async () => {
  vi.useFakeTimers();
  try {
    const run = succeed();
    const late = withRules({ target: { database: 'insertDocument' }, effect: 'delay', ms: 0 }).apply(
      insert,
      run,
    );
    expect(run).not.toHaveBeenCalled();
    await vi.runAllTimersAsync();
    await expect(late).resolves.toBe('answer');
  } finally {
    vi.useRealTimers();
  }
});

test.each<[FaultRuleInput, FaultPoint]>([
  [{ target: { database: 'insertDocument', collection: 'users' }, effect: 'fail' }, insert],
  [{ target: { database: 'getDocument' }, effect: 'fail' }, insert],
  [{ target: { function: 'publish' }, effect: 'fail' }, insert],
  [{ target: { database: 'insertDocument' }, effect: 'fail', env: 'standby' }, insert],
  [
    { target: { server: 'stable_token' }, effect: 'fail' },
    { env: 'primary', server: 'invokecloudfunction' },
  ],
  [{ target: { server: 'invokecloudfunction' }, effect: 'fail', env: 'standby' }, invoke],
])('rule %# leaves another call alone', async (rule, point) => {
  await expect(withRules(rule).apply(point, succeed())).resolves.toBe('answer');
});

test('rules add up, the first outermost', async () => {
  const target = { database: 'insertDocument' };
  const run = succeed();
  await expect(
    withRules({ target, effect: 'repeat' }, { target, effect: 'repeat' }).apply(insert, run),
  ).resolves.toBe('answer');
  expect(run).toHaveBeenCalledTimes(4);
});

test.each([
  {},
  { rules: {} },
  { rules: [{ effect: 'fail' }] },
  { rules: [{ target: {}, effect: 'fail' }] },
  { rules: [{ target: { function: 'a', openapi: 'b' }, effect: 'fail' }] },
  { rules: [{ target: { function: 'a', collection: 'b' }, effect: 'fail' }] },
  { rules: [{ target: { server: 'anything' }, effect: 'fail' }] },
  { rules: [{ target: { server: 'stable_token', function: 'a' }, effect: 'fail' }] },
  { rules: [{ target: { function: 'a' }, effect: 'explode' }] },
  { rules: [{ target: { function: 'a' }, effect: 'fail', count: 0 }] },
  { rules: [{ target: { function: 'a' }, effect: 'fail', surprise: true }] },
])('rules %j are refused and the old ones stay', (value) => {
  const faults = withRules({ target: { function: 'a' }, effect: 'fail' });
  expect(() => faults.set(value)).toThrow();
  expect(faults.list()).toHaveLength(1);
});

import { expect, test, vi } from 'vitest';
import { once } from './once';

test('a second tap while the first is under way does nothing', async () => {
  const run = once();
  const work = vi.fn(() => Promise.resolve());
  const both = await Promise.all([run(work), run(work)]);
  expect(both).toEqual([true, false]);
  expect(work).toHaveBeenCalledTimes(1);
});

test('it can run again afterwards, also after a failure', async () => {
  const run = once();
  await expect(run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await run(() => Promise.resolve())).toBe(true);
});

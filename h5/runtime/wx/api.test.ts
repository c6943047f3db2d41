import { expect, test, vi } from 'vitest';
import { api, ApiError } from './api';
import { canIUse, failClearly } from './unsupported';

const double = api('double', async ({ n }: { n: number }) => {
  await Promise.resolve();
  if (n < 0) throw new ApiError('negative', 7);
  return { twice: n * 2 };
});

test('without callbacks it answers a promise', async () => {
  await expect(double({ n: 2 })).resolves.toEqual({ errMsg: 'double:ok', twice: 4 });
  await expect(double({ n: -1 })).rejects.toMatchObject({ errMsg: 'double:fail negative', errno: 7 });
});

test('with callbacks it calls them and answers nothing', async () => {
  const success = vi.fn();
  const complete = vi.fn();
  expect(double({ n: 3, success, complete })).toBeUndefined();
  await vi.waitFor(() => expect(complete).toHaveBeenCalled());
  expect(success).toHaveBeenCalledWith({ errMsg: 'double:ok', twice: 6 });
  const fail = vi.fn();
  void double({ n: -1, fail });
  await vi.waitFor(() =>
    expect(fail).toHaveBeenCalledWith(expect.objectContaining({ errMsg: 'double:fail negative' })),
  );
});

test('an unknown function can be read, and says its name when it is called', () => {
  const wx = failClearly<Record<string, () => unknown>>({ known: () => 1 }, 'wx');
  expect(wx['known']?.()).toBe(1);
  expect(typeof wx['startBeaconDiscovery']).toBe('function');
  expect(() => wx['startBeaconDiscovery']?.()).toThrow(
    'wx.startBeaconDiscovery is not supported in the browser',
  );
  expect(wx['__wxConfig']).toBeUndefined();
  expect(wx['then']).toBeUndefined();
});

test.each([
  ['known', true],
  ['known.object.x', true],
  ['unknown', false],
  ['cloud.callFunction', true],
  ['cloud.callContainer', false],
  ['button.open-type.chooseAvatar', true],
  ['button.open-type.liveActivity', false],
  ['scroll-view', true],
  ['live-player', false],
])('canIUse(%s) is %s', (schema, expected) => {
  expect(canIUse({ known: () => 1, cloud: { callFunction: () => 1 } }, schema)).toBe(expected);
});

// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { storageApis } from './storage';

interface Apis {
  getStorageSync(key: string): unknown;
  setStorageSync(key: string, value: unknown): void;
  removeStorageSync(key: string): void;
  clearStorageSync(): void;
  getStorageInfoSync(): { keys: string[]; currentSize: number; limitSize: number };
  getStorage(options: { key: string }): Promise<{ data: unknown; errMsg: string }>;
}

const of = (owner: string): Apis => storageApis(localStorage, owner) as Apis;

beforeEach(() => localStorage.clear());

test.each([1, 'text', true, null, { a: [1, { b: 2 }] }, ''])('keeps %j', (value) => {
  of('primary:lin').setStorageSync('key', value);
  expect(of('primary:lin').getStorageSync('key')).toEqual(value ?? '');
});

test('each person and environment has a store of their own', () => {
  of('primary:lin').setStorageSync('key', 1);
  expect(of('primary:wei').getStorageSync('key')).toBe('');
  expect(of('standby:lin').getStorageSync('key')).toBe('');
  of('primary:wei').clearStorageSync();
  expect(of('primary:lin').getStorageInfoSync().keys).toEqual(['key']);
});

test('what is not there is an empty string, or a failure', async () => {
  const store = of('a');
  store.setStorageSync('key', 1);
  store.removeStorageSync('key');
  expect(store.getStorageSync('key')).toBe('');
  await expect(store.getStorage({ key: 'key' })).rejects.toMatchObject({
    errMsg: 'getStorage:fail data not found',
  });
});

test('a key is needed', () => {
  expect(() => of('a').setStorageSync('', 1)).toThrow('non-empty');
});

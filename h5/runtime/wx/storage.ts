import { api, ApiError } from './api';

/** As in WeChat: what one mini program may keep on a device. */
const LIMIT_KB = 10_240;

/** `wx.setStorage` and its like, on localStorage; each person in each environment has a store of their own. */
export function storageApis(store: Storage, owner: string): object {
  const prefix = `lifeboat:${owner}:`;
  const get = (key: string): unknown => {
    const text = store.getItem(prefix + key);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  };
  const set = (key: string, data: unknown): void => {
    if (!key) throw new ApiError('parameter error: parameter.key should be a non-empty string');
    store.setItem(prefix + key, JSON.stringify(data ?? ''));
  };
  const remove = (key: string): void => store.removeItem(prefix + key);
  const keys = (): string[] =>
    Object.keys(store)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  const clear = (): void => keys().forEach(remove);
  const info = (): object => {
    const size = keys().reduce(
      (sum, key) => sum + key.length + (store.getItem(prefix + key)?.length ?? 0),
      0,
    );
    return { keys: keys(), currentSize: Math.ceil(size / 1024), limitSize: LIMIT_KB };
  };
  return {
    getStorageSync: (key: string) => get(key) ?? '',
    setStorageSync: set,
    removeStorageSync: remove,
    clearStorageSync: clear,
    getStorageInfoSync: info,
    getStorage: api('getStorage', ({ key }: { key: string }) => {
      const data = get(key);
      if (data === undefined) throw new ApiError('data not found');
      return { data };
    }),
    setStorage: api('setStorage', ({ key, data }: { key: string; data: unknown }) => set(key, data)),
    removeStorage: api('removeStorage', ({ key }: { key: string }) => remove(key)),
    clearStorage: api('clearStorage', clear),
    getStorageInfo: api('getStorageInfo', info),
  };
}

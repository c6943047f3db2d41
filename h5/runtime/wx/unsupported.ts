/** What a mini program gets when it reads a `wx` function that the browser has no answer to: one that says so. */
export function unsupported(name: string): () => never {
  return () => {
    throw new Error(`${name} is not supported in the browser`);
  };
}

/** Wraps an API object: an unknown name can be read, and fails with its name when called. */
export function failClearly<T extends object>(apis: T, prefix: string): T {
  return new Proxy(apis, {
    get(target, key, receiver): unknown {
      if (
        typeof key === 'symbol' ||
        key in target ||
        key.startsWith('_') ||
        key === 'then' ||
        key === 'toJSON'
      ) {
        return Reflect.get(target, key, receiver);
      }
      return unsupported(`${prefix}.${key}`);
    },
  });
}

/** `wx.canIUse('showToast.object.icon')`: true when the first part is really there. */
export function canIUse(apis: object, components: ReadonlySet<string>, schema: string): boolean {
  const [name = '', second = ''] = schema.split('.');
  if (name === 'cloud') return !second || second in ((apis as Record<string, object>)['cloud'] ?? {});
  return name in apis || components.has(name);
}

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

/** Components of WeChat that are drawn here, beside plain ones. */
const COMPONENTS =
  /^(view|text|label|button|input|textarea|image|form|navigator|swiper|scroll-view|picker|picker-view|switch|checkbox|radio|slider|progress|rich-text|video|canvas|root-portal|page-container|page-meta)$/;
/** Parts of components whose presence libraries ask for. */
const OPEN_TYPES =
  /^button\.open-type\.(chooseAvatar|getPhoneNumber|share|contact|feedback|openSetting|agreePrivacyAuthorization)$/;

/** `wx.canIUse('showToast')`: true only for what is there. */
export function canIUse(apis: object, schema: string): boolean {
  if (schema.startsWith('button.open-type.')) return OPEN_TYPES.test(schema);
  const [name = '', method] = schema.split('.');
  if (name === 'cloud' && method) return method in ((apis as Record<string, object>)['cloud'] ?? {});
  return name in apis || COMPONENTS.test(name);
}
